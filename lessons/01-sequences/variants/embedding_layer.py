# %% constant_initializer
# en: The table as a constant initializer.
# ko: 표를 상수 초기화로 넣습니다.
def embedding_layer(table):
    n_entries, n_dims = table.shape
    return keras.layers.Embedding(n_entries, n_dims, embeddings_initializer=keras.initializers.Constant(table))

# %% called_first
# en: A first call builds the layer, then assign.
# ko: 한 번 호출하여 층을 빌드한 다음 assign을 씁니다.
def embedding_layer(table):
    layer = keras.layers.Embedding(input_dim=len(table), output_dim=len(table[0]), name="characters")
    layer(np.zeros((1, 1), dtype=int))
    layer.embeddings.assign(table)
    return layer

# %% in_a_model
# en: The layer is taken from a Sequential model that built it.
# ko: 층을 빌드한 Sequential 모델에서 층을 꺼냅니다.
from keras import Sequential, layers


def embedding_layer(table):
    model = Sequential([keras.Input((None,)), layers.Embedding(*table.shape)])
    model.set_weights([np.float32(table)])
    return model.layers[-1]

# %% subclass
# en: A class of its own that builds on Embedding.
# ko: Embedding을 물려받은 클래스
class TableLayer(keras.layers.Embedding if keras else object):
    def __init__(self, table):
        super().__init__(table.shape[0], table.shape[1])
        self.build((None,))
        self.set_weights([table])


def embedding_layer(table):
    return TableLayer(table)
