package no.helhet.formats.json;

/// Turns byte offsets into lines and columns, walking the document once.
final class PositionCursor {
    private final byte[] document;
    private int offset;
    private int line = 1;
    private int column = 1;

    PositionCursor(byte[] document) {
        this.document = document;
    }

    /// @param target not before the last one asked for; beyond the document means its end
    Position at(long target) {
        int end = Math.clamp(target, offset, document.length);
        for (; offset < end; offset++) {
            byte b = document[offset];
            if (b == '\n' || (b == '\r' && !isLineFeed(offset + 1))) {
                line++;
                column = 1;
            } else if (b != '\r' && (b & 0xC0) != 0x80) {
                // A continuation byte of UTF-8 is part of the character before it.
                column++;
            }
        }
        return new Position(line, column, offset);
    }

    private boolean isLineFeed(int at) {
        return at < document.length && document[at] == '\n';
    }
}
