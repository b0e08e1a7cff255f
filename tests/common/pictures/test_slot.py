import pytest
from django.core.exceptions import ValidationError

from assocportal.common.pictures.slot import rendering_slot


def test_second_picture_waits_for_the_first_and_then_says_so():
    with rendering_slot(), pytest.raises(ValidationError) as refusal, rendering_slot(0):
        pass

    assert refusal.value.messages == ["Máy chủ đang xử lý nhiều ảnh khác. Hãy đợi một phút rồi lưu lại."]
    with rendering_slot(0):
        pass
