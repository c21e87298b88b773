# %% random_weights
# en: The layer keeps its random numbers: the table never goes in.
#     Print layer.get_weights() and the table. What is layer.set_weights for?
# ko: 층에 무작위 수가 그대로 있습니다. 표를 넣지 않았습니다.
#     layer.get_weights()와 표를 출력해 보세요. layer.set_weights는 무엇을 하나요?
def embedding_layer(table):
    layer = keras.layers.Embedding(*table.shape)
    layer.build()
    return layer


# %% weights_of_ones
# en: The layer is filled with ones, not with the table.
#     Print layer.get_weights(). Which argument of the layer says how its weights begin?
# ko: 층을 표가 아니라 1로 채웠습니다.
#     layer.get_weights()를 출력해 보세요. 가중치의 처음 값을 정하는 인자는 무엇인가요?
def embedding_layer(table):
    layer = keras.layers.Embedding(*table.shape, embeddings_initializer="ones")
    layer.build()
    return layer


# %% frozen
# en: The layer cannot learn.
#     Print len(layer.trainable_weights). Which argument makes that 0?
# ko: 층의 가중치가 학습되지 않도록 고정되어 있습니다.
#     len(layer.trainable_weights)를 출력해 보세요. 어느 인자 때문에 0이 되나요?
def embedding_layer(table):
    layer = keras.layers.Embedding(*table.shape, trainable=False)
    layer.build()
    layer.set_weights([table])
    return layer


# %% one_row_too_many
# en: The layer has one row more than the table.
#     Print layer.input_dim and len(table). Which index would use the last row?
# ko: 층에 표보다 행이 하나 더 있습니다.
#     layer.input_dim과 len(table)을 출력해 보세요. 마지막 행을 쓰는 번호는 몇 번인가요?
def embedding_layer(table):
    n_entries, n_dims = table.shape
    layer = keras.layers.Embedding(n_entries + 1, n_dims)
    layer.build()
    layer.set_weights([np.vstack([table, np.zeros(n_dims)])])
    return layer


# %% row_for_padding_first
# en: A row of zeros is put in front, so every row stands one place too low.
#     Which row does the layer give for index 0, and which one does the table?
# ko: 맨 앞에 0인 행을 넣어 모든 행이 한 칸씩 밀렸습니다.
#     번호 0을 넣으면 층은 어느 행을 내나요? 표에서는 어느 행인가요?
def embedding_layer(table):
    n_entries, n_dims = table.shape
    layer = keras.layers.Embedding(n_entries + 1, n_dims)
    layer.build()
    layer.set_weights([np.vstack([np.zeros(n_dims), table])])
    return layer


# %% rows_from_the_end
# en: The rows of the table go in from last to first.
#     Compare layer.get_weights()[0] with the table, row by row.
# ko: 표의 행이 마지막부터 거꾸로 들어갔습니다.
#     layer.get_weights()[0]과 표를 한 행씩 비교해 보세요.
def embedding_layer(table):
    layer = keras.layers.Embedding(*table.shape)
    layer.build()
    layer.set_weights([table[::-1]])
    return layer


# %% dimensions_exchanged
# en: input_dim and output_dim are exchanged.
#     How many rows has the table, and how many entries has the vocabulary? Print layer.input_dim.
# ko: input_dim과 output_dim이 뒤바뀌었습니다.
#     표의 행은 몇 개이고 어휘의 원소는 몇 개인가요? layer.input_dim을 출력해 보세요.
def embedding_layer(table):
    n_entries, n_dims = table.shape
    layer = keras.layers.Embedding(n_dims, n_entries)
    layer.build()
    layer.set_weights([table.T])
    return layer


# %% rounded
# en: The numbers of the table are rounded to integers.
#     Compare layer.get_weights()[0] with the table. What has astype(int) done?
# ko: 표의 수가 정수로 잘렸습니다.
#     layer.get_weights()[0]과 표를 비교해 보세요. astype(int)는 무엇을 하나요?
def embedding_layer(table):
    layer = keras.layers.Embedding(*table.shape)
    layer.build()
    layer.set_weights([table.astype(int)])
    return layer


# %% one_layer_for_all_calls
# en: One layer is kept and used again at the next call.
#     Make two layers from two tables. What do both of them give?
# ko: 층 하나를 남겨 두었다가 다음 호출에서 다시 씁니다.
#     표 두 개로 층을 두 개 만들어 보세요. 두 층은 각각 무엇을 내나요?
kept = {}


def embedding_layer(table):
    layer = kept.setdefault(table.shape, keras.layers.Embedding(*table.shape))
    layer.build()
    layer.set_weights([table])
    return layer


# %% only_the_first_column
# en: The layer gives one number for each entry.
#     Print layer.output_dim. How many columns has the table?
# ko: 층이 원소마다 수를 하나씩만 냅니다.
#     layer.output_dim을 출력해 보세요. 표의 열은 몇 개인가요?
def embedding_layer(table):
    layer = keras.layers.Embedding(len(table), 1)
    layer.build()
    layer.set_weights([table[:, :1]])
    return layer
