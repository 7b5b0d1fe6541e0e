import { SearchInput, useTranslate, type SearchInputProps } from "react-admin";

interface SearchFilterProps extends Omit<SearchInputProps, "placeholder"> {
  /** What can be searched for, as a key of the dictionary: react-admin shows a placeholder as it is given. */
  words: string;
}

export const SearchFilter = ({ words, ...input }: SearchFilterProps) => {
  const translate = useTranslate();
  const said = translate(words);
  return (
    <SearchInput
      {...input}
      placeholder={said}
      sx={{ width: { xs: "100%", sm: 280 } }}
      slotProps={{ htmlInput: { "aria-label": said } }}
    />
  );
};
