# %% not_returned
# en: The model is not returned.
#     Print what load_weights gives. What does a Python function give when it ends without a return?
# ko: 모델을 돌려주지 않습니다.
#     load_weights의 결과를 출력해 보세요. return 없이 끝나는 Python 함수는 무엇을 돌려주나요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.set_weights([w_xh, w_hh, b_h, w_hy, b_y])


# %% weights_returned
# en: The weights are returned, not the model.
#     Print the type of what load_weights gives. Can you call it with an input?
# ko: 모델이 아니라 가중치를 돌려줍니다.
#     load_weights가 돌려준 것의 자료형을 출력해 보세요. 여기에 입력을 넣어 호출할 수 있나요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.set_weights([w_xh, w_hh, b_h, w_hy, b_y])
    return model.get_weights()


# %% output_layer_left_out
# en: The output layer keeps its old weights.
#     Compare model.get_weights() with the five arrays. Which of them have arrived?
# ko: Dense 층의 가중치가 그대로 남았습니다.
#     model.get_weights()를 다섯 배열과 비교해 보세요. 어느 것이 들어갔고, 어느 것이 들어가지 않았나요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    for layer in model.layers:
        if isinstance(layer, keras.layers.RNN):
            layer.set_weights([w_xh, w_hh, b_h])
    return model


# %% recurrent_layer_left_out
# en: The recurrent layer keeps its old weights.
#     Compare model.get_weights() with the five arrays. Which of them have arrived?
# ko: 순환 층의 가중치가 그대로 남았습니다.
#     model.get_weights()를 다섯 배열과 비교해 보세요. 어느 것이 들어갔고, 어느 것이 들어가지 않았나요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.layers[-1].set_weights([w_hy, b_y])
    return model


# %% biases_left_out
# en: The biases keep their old values.
#     Load weights into a model that has been trained. Which of its five arrays are still the old ones?
# ko: 편향이 예전 값 그대로입니다.
#     이미 학습된 모델에 가중치를 넣어 보세요. 다섯 배열 가운데 예전 그대로인 것은 무엇인가요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    _, _, old_b_h, _, old_b_y = model.get_weights()
    model.set_weights([w_xh, w_hh, old_b_h, w_hy, old_b_y])
    return model


# %% biases_zero
# en: The biases are set to zero.
#     Compare the third and the fifth array of model.get_weights() with b_h and b_y.
# ko: 편향을 0으로 두었습니다.
#     model.get_weights()의 세 번째, 다섯 번째 배열을 b_h, b_y와 비교해 보세요.
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.set_weights([w_xh, w_hh, np.zeros_like(b_h), w_hy, np.zeros_like(b_y)])
    return model


# %% input_and_recurrent_matrix_swapped
# en: The input matrix and the recurrent matrix are swapped.
#     Nothing stops you where there are as many inputs as units. Print the shapes of model.get_weights() for 4 inputs
#     and 3 units: which comes first?
# ko: 입력 가중치 행렬과 순환 가중치 행렬이 서로 바뀌었습니다.
#     입력과 유닛의 수가 같으면 오류가 나지 않습니다. 입력이 4개, 유닛이 3개인 모델에서 model.get_weights()의 형태를
#     출력해 보세요. 무엇이 먼저 나오나요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.set_weights([w_hh, w_xh, b_h, w_hy, b_y])
    return model


# %% biases_swapped
# en: The two biases are swapped.
#     Nothing stops you where there are as many units as outputs. Print the shapes of model.get_weights() for 3 units
#     and 5 outputs: which bias comes first?
# ko: 두 편향이 서로 바뀌었습니다.
#     유닛과 출력의 수가 같으면 오류가 나지 않습니다. 유닛이 3개, 출력이 5개인 모델에서 model.get_weights()의 형태를
#     출력해 보세요. 어느 편향이 먼저 나오나요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.set_weights([w_xh, w_hh, b_y, w_hy, b_h])
    return model


# %% w_hh_transposed
# en: The recurrent matrix is transposed.
#     Its shape does not tell. Compare the second array of model.get_weights() with w_hh, row by row.
# ko: 순환 가중치 행렬이 전치되었습니다.
#     형태만 보아서는 알 수 없습니다. model.get_weights()의 두 번째 배열을 w_hh와 행마다 비교해 보세요.
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.set_weights([w_xh, w_hh.T, b_h, w_hy, b_y])
    return model


# %% matrices_transposed
# en: All matrices are transposed.
#     Where all sizes are equal nothing stops you. Does Keras multiply x @ w, or w @ x? Print the shape of its first
#     array for 4 inputs and 3 units.
# ko: 모든 행렬이 전치되었습니다.
#     크기가 모두 같으면 오류가 나지 않습니다. Keras는 x @ w를 계산하나요, w @ x를 계산하나요? 입력이 4개, 유닛이 3개일
#     때 첫 번째 배열의 형태를 출력해 보세요.
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.set_weights([w_xh.T, w_hh.T, b_h, w_hy.T, b_y])
    return model


# %% copies_changed
# en: Only copies of the weights are changed.
#     Call model.get_weights() again afterwards. Does it give the arrays of the model themselves, or copies?
# ko: 가중치의 복사본만 바꾸었습니다.
#     값을 바꾼 다음 model.get_weights()를 다시 호출해 보세요. 이 메서드는 모델의 배열 자체를 주나요, 복사본을 주나요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    for old, new in zip(model.get_weights(), [w_xh, w_hh, b_h, w_hy, b_y]):
        old[...] = new
    return model


# %% a_copy_of_the_model_loaded
# en: A copy of the model gets the weights, and the model itself keeps its own.
#     Compare what the given model and the returned one predict. Should they be two models?
# ko: 가중치를 모델의 복사본에 넣어서, 원래 모델은 바뀌지 않습니다.
#     받은 모델과 돌려준 모델의 예측을 비교해 보세요. 서로 다른 두 모델이어야 하나요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    loaded = keras.models.clone_model(model)
    loaded.set_weights([w_xh, w_hh, b_h, w_hy, b_y])
    return loaded


# %% frozen_afterwards
# en: The model cannot be trained any more.
#     Print model.trainable_weights. May someone who loads weights still want to go on training?
# ko: 모델을 더 이상 학습시킬 수 없습니다.
#     model.trainable_weights를 출력해 보세요. 가중치를 넣은 뒤에 이어서 학습하고 싶을 수도 있지 않을까요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.set_weights([w_xh, w_hh, b_h, w_hy, b_y])
    model.trainable = False
    return model


# %% added_to_the_old_weights
# en: The weights are added to the old ones.
#     Load the same weights twice. Should the second time change anything?
# ko: 가중치를 예전 가중치에 더했습니다.
#     같은 가중치를 두 번 넣어 보세요. 두 번째로 넣었을 때 무언가 달라져야 하나요?
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    news = [w_xh, w_hh, b_h, w_hy, b_y]
    model.set_weights([old + new for old, new in zip(model.get_weights(), news)])
    return model
