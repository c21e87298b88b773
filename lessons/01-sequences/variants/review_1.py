# %% literal
# en: The letters between the quotation marks of the dictionary.
# ko: 딕셔너리의 따옴표 사이에 글자를 씁니다.
review_1 = {"which": "b", "test": "d", "length": "a", "where": "d"}

# %% keywords
# en: The dictionary is made by dict(...) with keywords.
# ko: dict(...)를 키워드 인자로 호출하여 딕셔너리를 만듭니다.
review_1 = dict(where="d", length="a", test="d", which="b")

# %% loop
# en: The empty dictionary of the page stays; a loop over zip writes the letters below it.
# ko: 본문의 빈 딕셔너리를 그대로 두고, 그 아래에서 zip을 도는 반복문으로 글자를 씁니다.
review_1 = {"which": "", "test": "", "length": "", "where": ""}
for question, letter in zip(review_1, "bdad"):
    review_1[question] = letter
