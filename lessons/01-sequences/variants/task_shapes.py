# %% literal
# en: Every shape between the quotation marks of the dictionary.
# ko: 딕셔너리의 따옴표 사이에 유형을 하나하나 적습니다.
task_shapes = {
    "speech": "many-to-many",
    "poem": "one-to-many",
    "sentiment": "many-to-one",
    "dna": "many-to-one",
    "translation": "many-to-many",
    "video_activity": "many-to-one",
    "video_objects": "many-to-many",
    "stock_price": "many-to-one",
    "price_forecast": "many-to-many",
    "ecg": "many-to-many",
    "human_activity": "many-to-one",
    "energy": "many-to-many",
    "author": "many-to-one",
    "caption": "one-to-many",
    "summary": "many-to-many",
    "digit": "one-to-one",
}

# %% by_shape
# en: The tasks gathered by shape, and turned around by a comprehension.
# ko: 과제를 유형별로 모은 다음 컴프리헨션으로 뒤집습니다.
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author",
    "many-to-many": "speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}

# %% from_input_and_output
# en: Each shape is put together from whether a sequence goes in and whether one comes out.
# ko: 시퀀스가 들어가는지, 나오는지에 따라 유형을 이어 붙입니다.
reads = set("speech sentiment dna translation video_activity video_objects stock_price price_forecast".split())
reads |= set("ecg human_activity energy author summary".split())
writes = set("speech poem translation video_objects price_forecast ecg energy caption summary".split())
task_shapes = {}
for task in sorted(reads | writes | {"digit"}):
    task_shapes[task] = ("many" if task in reads else "one") + "-to-" + ("many" if task in writes else "one")
