"""What of a Word file does not come along, told in sentences for whoever wrote it."""

from collections import Counter

SHOWN_PLACES = 3
SENTENCES = {
    "comments": "{n} lời nhận xét (comment) bên lề không lấy vào bài.",
    "inserted": "Tệp còn theo dõi thay đổi (Track Changes): {n} chỗ thêm được giữ như đã chấp nhận.",
    "deleted": "Tệp còn theo dõi thay đổi (Track Changes): {n} chỗ xóa đã bỏ khỏi bài.",
    "margins": "Chữ ở đầu trang, chân trang và số trang không lấy vào bài.",
    "contents": "Mục lục tự động không lấy vào bài.",
    "equations": "{n} công thức toán không lấy được{places}. Hãy gõ lại hoặc chèn thành ảnh.",
    "charts": "{n} biểu đồ không lấy được{places}. Hãy chụp biểu đồ thành ảnh rồi chèn vào.",
    "diagrams": "{n} sơ đồ SmartArt không lấy được{places}. Hãy chụp sơ đồ thành ảnh rồi chèn vào.",
    "objects": "{n} đối tượng nhúng (Excel, PowerPoint, tệp khác) không lấy được{places}.",
    "shapes": "{n} hình vẽ (đường kẻ, mũi tên, khung) không lấy được{places}.",
    "hidden": "{n} đoạn chữ ẩn không lấy vào bài.",
    "linked": "{n} ảnh chỉ là liên kết ra ngoài, không nằm trong tệp nên không lấy được{places}. "
    "Hãy chèn ảnh từ máy.",
    "vector": "{n} ảnh kiểu EMF hoặc WMF không lấy được{places}. Hãy lưu ảnh thành PNG hoặc JPEG rồi chèn vào.",
    "missing": "{n} ảnh bị hỏng hoặc thiếu trong tệp nên không lấy được{places}.",
    "note_pictures": "{n} ảnh trong chú thích cuối trang không lấy vào bài.",
    "boxes": "Chữ trong {n} khung chữ (text box) đã đưa vào giữa bài{places}. Hãy xem lại vị trí.",
}


class Leavings:
    def __init__(self):
        self.counts = Counter()
        self.places = {}
        self.others = []

    def note(self, kind, near="", count=1):
        self.counts[kind] += count
        if near:
            self.places.setdefault(kind, []).append(near)

    def say(self, sentence):
        self.others.append(sentence)

    def sentences(self) -> list[str]:
        known = [self._sentence(kind) for kind in SENTENCES if self.counts[kind]]
        return known + self.others

    def _sentence(self, kind):
        places = list(dict.fromkeys(self.places.get(kind, [])))
        shown = ", ".join(f"“{each}”" for each in places[:SHOWN_PLACES])
        more = ", …" if len(places) > SHOWN_PLACES else ""
        told = f" (gần chỗ {shown}{more})" if shown else ""
        return SENTENCES[kind].format(n=self.counts[kind], places=told)


def shorten(text, length=50) -> str:
    words = " ".join(text.split())
    return words if len(words) <= length else f"{words[:length].rsplit(' ', 1)[0]}…"
