# %% literal
# en: The letters between the quotation marks of the dictionary.
# ko: 딕셔너리의 따옴표 사이에 글자를 씁니다.
review_3 = {"what": "d", "count": "a"}

# %% keywords
# en: The dictionary is made by dict(...) with keywords.
# ko: dict(...)를 키워드 인자로 호출하여 딕셔너리를 만듭니다.
review_3 = dict(count="a", what="d")

# %% loop
# en: The empty dictionary of the page stays; a loop over zip writes the letters below it.
# ko: 본문의 빈 딕셔너리를 그대로 두고, 그 아래에서 zip을 도는 반복문으로 글자를 씁니다.
review_3 = {"what": "", "count": ""}
for question, letter in zip(review_3, "da"):
    review_3[question] = letter
