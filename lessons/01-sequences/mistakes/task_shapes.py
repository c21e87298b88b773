# %% sentiment_many_to_many
# en: A review's sentiment is taken for a sequence.
#     A review has forty words. How many answers does the task ask for?
# ko: 후기의 감정을 시퀀스로 여겼습니다.
#     낱말이 마흔 개인 후기가 있습니다. 이 과제에서 답은 몇 개를 내야 하나요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "dna video_activity stock_price human_activity author",
    "many-to-many": "sentiment speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% author_one_to_one
# en: A page of text is taken for one thing.
#     Put the words of the page in another order. Is it still the same page, and the same style?
# ko: 책 한 쪽의 글을 시퀀스가 아니라 하나로 여겼습니다.
#     그 쪽의 낱말들을 뒤섞어 보세요. 그래도 같은 글이고 같은 문체인가요?
SHAPES = {
    "one-to-one": "digit author",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity",
    "many-to-many": "speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% author_many_to_many
# en: The author is taken for a sequence.
#     A page has three hundred words. How many names should come out?
# ko: 글쓴이를 시퀀스로 여겼습니다.
#     한 쪽에 낱말이 삼백 개 있습니다. 이름은 몇 개가 나와야 하나요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity",
    "many-to-many": "author speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% translation_many_to_one
# en: The translated sentence is taken for one thing.
#     Of what does the English sentence consist? Does the order of these items matter?
# ko: 번역한 문장을 시퀀스가 아니라 하나로 여겼습니다.
#     영어 문장은 무엇으로 이루어져 있나요? 그 항목들의 순서가 중요한가요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author translation",
    "many-to-many": "speech video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% summary_many_to_one
# en: A summary is taken for one thing, because it is short.
#     Write a summary of ten words. Is it one value, or several items in an order?
# ko: 요약문이 짧다고 시퀀스가 아니라 하나로 여겼습니다.
#     열 낱말로 요약문을 써 보세요. 값 하나인가요, 차례로 놓인 여러 항목인가요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author summary",
    "many-to-many": "speech translation video_objects price_forecast ecg energy",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% speech_many_to_one
# en: The sentence that was spoken is taken for one thing.
#     Someone speaks for a minute. How many words should come out, and in which order?
# ko: 말한 문장을 시퀀스가 아니라 하나로 여겼습니다.
#     누군가 1분 동안 말합니다. 낱말이 몇 개 나와야 하고, 어떤 순서여야 하나요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author speech",
    "many-to-many": "translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% poem_many_to_many
# en: The theme of the poem is taken for a sequence.
#     What goes in is one number. How many items are there to be read before the poem begins?
# ko: 시의 주제를 시퀀스로 여겼습니다.
#     들어가는 것은 수 하나입니다. 시를 쓰기 전에 읽어야 할 항목은 몇 개인가요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author",
    "many-to-many": "poem speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% poem_one_to_one
# en: The poem is taken for one thing.
#     Shuffle the characters of a poem. Is it the same poem?
# ko: 시를 시퀀스가 아니라 하나로 여겼습니다.
#     시의 글자들을 뒤섞어 보세요. 같은 시인가요?
SHAPES = {
    "one-to-one": "digit poem",
    "one-to-many": "caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author",
    "many-to-many": "speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% caption_many_to_many
# en: The image is taken for a sequence.
#     How is the image read here: at once, or piece by piece?
# ko: 사진을 시퀀스로 여겼습니다.
#     여기서는 사진을 한꺼번에 보나요, 조각조각 차례로 보나요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author",
    "many-to-many": "caption speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% caption_one_to_one
# en: The caption is taken for one thing.
#     How does the caption come out, and how many words has it?
# ko: 사진의 설명을 시퀀스가 아니라 하나로 여겼습니다.
#     설명은 어떻게 나오고, 낱말은 몇 개인가요?
SHAPES = {
    "one-to-one": "digit caption",
    "one-to-many": "poem",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author",
    "many-to-many": "speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% digit_many_to_one
# en: The image of a digit is taken for a sequence.
#     How is the image read here: at once, or piece by piece?
# ko: 숫자 그림을 시퀀스로 여겼습니다.
#     여기서는 그림을 한꺼번에 보나요, 조각조각 차례로 보나요?
SHAPES = {
    "one-to-one": "",
    "one-to-many": "poem caption",
    "many-to-one": "digit sentiment dna video_activity stock_price human_activity author",
    "many-to-many": "speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% video_activity_many_to_many
# en: The name of the sport is asked for every frame.
#     The video has two hundred frames. How many names does this task ask for?
# ko: 운동 종목을 프레임마다 묻는 것으로 여겼습니다.
#     영상에 프레임이 이백 장 있습니다. 이 과제에서는 이름을 몇 개 묻나요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna stock_price human_activity author",
    "many-to-many": "video_activity speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% video_objects_many_to_one
# en: One answer is given for the whole video.
#     A dog runs through the picture and is gone. For how many frames must the network say what is there?
# ko: 영상 전체에 답을 하나만 내는 것으로 여겼습니다.
#     개 한 마리가 화면을 가로질러 갑니다. 신경망은 프레임 몇 장에서 무엇이 있는지 말해야 하나요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author video_objects",
    "many-to-many": "speech translation price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% dna_many_to_many
# en: An answer is given for every base.
#     Is the question here where the mutation is, or whether the gene has one?
# ko: 염기마다 답을 내는 것으로 여겼습니다.
#     여기서 묻는 것은 돌연변이가 어디에 있는지인가요, 그 유전자에 있는지 없는지인가요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment video_activity stock_price human_activity author",
    "many-to-many": "dna speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% dna_one_to_one
# en: A gene is taken for one thing.
#     What happens to the gene if its bases are put in alphabetical order?
# ko: 유전자를 시퀀스가 아니라 하나로 여겼습니다.
#     유전자의 염기를 알파벳순으로 늘어놓으면 그 유전자는 어떻게 되나요?
SHAPES = {
    "one-to-one": "digit dna",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment video_activity stock_price human_activity author",
    "many-to-many": "speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% ecg_many_to_one
# en: One verdict is given for the whole ECG.
#     In one minute the heart beats seventy times. How many answers does this task ask for?
# ko: 심전도 전체에 판단을 하나만 내리는 것으로 여겼습니다.
#     심장은 1분에 일흔 번 뜁니다. 이 과제에서 답은 몇 개인가요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author ecg",
    "many-to-many": "speech translation video_objects price_forecast energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% human_activity_many_to_many
# en: An activity is given for every reading of the sensor.
#     Ten seconds hold some hundred readings. How many answers are asked for those ten seconds?
# ko: 센서의 측정값마다 활동을 하나씩 내는 것으로 여겼습니다.
#     10초 동안 측정값이 수백 개 나옵니다. 그 10초에 대해 답은 몇 개인가요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price author",
    "many-to-many": "human_activity speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% stock_price_one_to_one
# en: The prices of 50 days are taken for one thing.
#     Shuffle the 50 prices. Would you still forecast the same?
# ko: 50일의 주가를 시퀀스가 아니라 하나로 여겼습니다.
#     50개의 주가를 뒤섞어 보세요. 그래도 같은 값을 예측할까요?
SHAPES = {
    "one-to-one": "digit stock_price",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity human_activity author",
    "many-to-many": "speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% stock_price_many_to_many
# en: Tomorrow's price is taken for a sequence.
#     How many prices are asked for here? Compare with price_forecast.
# ko: 내일의 주가를 시퀀스로 여겼습니다.
#     여기서 묻는 주가는 몇 개인가요? price_forecast와 비교해 보세요.
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity human_activity author",
    "many-to-many": "stock_price speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% price_forecast_many_to_one
# en: The forecast is taken for one price.
#     Prices of how many days are to come out?
# ko: 주가 하나를 예측하는 것으로 여겼습니다.
#     며칠의 주가가 나와야 하나요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author price_forecast",
    "many-to-many": "speech translation video_objects ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% price_forecast_one_to_many
# en: The prices of the last 50 days are taken for one thing.
#     What is read before the forecast: one number, or 50 in their order?
# ko: 지난 50일의 주가를 시퀀스가 아니라 하나로 여겼습니다.
#     예측하기 전에 무엇을 읽나요? 수 하나인가요, 차례로 놓인 수 50개인가요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption price_forecast",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author",
    "many-to-many": "speech translation video_objects ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% energy_many_to_one
# en: Tomorrow's demand is taken for one number.
#     How many hours has tomorrow, and for which of them is the demand asked?
# ko: 내일의 수요를 수 하나로 여겼습니다.
#     내일 하루는 몇 시간이고, 그중 어느 시간의 수요를 묻나요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": "sentiment dna video_activity stock_price human_activity author energy",
    "many-to-many": "speech translation video_objects price_forecast ecg summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% input_and_output_swapped
# en: One-to-many and many-to-one are taken for each other.
#     Which comes first in such a name, the input or the output? For a caption, which of the two is the sequence?
# ko: 일대다와 다대일을 서로 바꾸어 생각했습니다.
#     이런 이름에서 먼저 나오는 것은 입력인가요, 출력인가요? 사진 설명에서는 둘 중 어느 쪽이 시퀀스인가요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "sentiment dna video_activity stock_price human_activity author",
    "many-to-one": "poem caption",
    "many-to-many": "speech translation video_objects price_forecast ecg energy summary",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}


# %% many_to_many_only_in_step
# en: Only tasks with an output for every item are taken for many-to-many.
#     Of the two kinds of many-to-many in the figure, which one has outputs only after the last input?
# ko: 항목마다 출력이 나오는 과제만 다대다로 여겼습니다.
#     그림에 있는 두 가지 다대다 가운데, 마지막 입력 다음에야 출력이 나오는 것은 어느 것인가요?
SHAPES = {
    "one-to-one": "digit",
    "one-to-many": "poem caption",
    "many-to-one": (
        "sentiment dna video_activity stock_price human_activity author "
        "speech translation price_forecast energy summary"
    ),
    "many-to-many": "video_objects ecg",
}
task_shapes = {task: shape for shape, tasks in SHAPES.items() for task in tasks.split()}
