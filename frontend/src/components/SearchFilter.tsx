import { SearchInput, useTranslate, type SearchInputProps } from "react-admin";

interface SearchFilterProps extends Omit<SearchInputProps, "placeholder"> {
  /** What can be searched for, as a key of the dictionary: react-admin shows a placeholder as it is given. */
  words: string;
}

export const SearchFilter = ({ words, ...input }: SearchFilterProps) => {
  const translate = useTranslate();
  return <SearchInput {...input} placeholder={translate(words)} />;
};
