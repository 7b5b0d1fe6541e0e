import { SearchInput, useTranslate, type SearchInputProps } from "react-admin";

/** How long, in milliseconds, a list waits for the next key or choice before it asks: react-admin's 500 feel like a fault. */
export const SOON = 200;

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
