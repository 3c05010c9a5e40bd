package no.helhet.formats.table;

/// Finds a text's encoding from all of its bytes as they pass: a mark at the start, noughts in
/// every other byte, whether all is UTF-8, and otherwise one of the Western ones of eight bits.
final class EncodingScan {
    private static final int ENOUGH = 4096;
    private long seen;
    private int first;
    private int second;
    private int third;
    private int evenNoughts;
    private int oddNoughts;
    private boolean utf8 = true;
    private boolean control;
    private int following;
    private int lowest;
    private int highest;

    void accept(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            take(bytes[i] & 0xff);
        }
    }

    private void take(int b) {
        if (seen == 0) {
            first = b;
        } else if (seen == 1) {
            second = b;
        } else if (seen == 2) {
            third = b;
        }
        if (b == 0 && seen < ENOUGH) {
            if ((seen & 1) == 0) {
                evenNoughts++;
            } else {
                oddNoughts++;
            }
        }
        seen++;
        control |= b >= 0x80 && b <= 0x9f;
        if (utf8) {
            follow(b);
        }
    }

    /// One more byte of UTF-8: overlong forms, surrogates and what is above U+10FFFF are none.
    private void follow(int b) {
        if (following > 0) {
            utf8 = b >= lowest && b <= highest;
            following--;
            lowest = 0x80;
            highest = 0xbf;
        } else if (b >= 0x80) {
            utf8 = b >= 0xc2 && b <= 0xf4;
            following = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
            lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
            highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
        }
    }

    long bytes() {
        return seen;
    }

    boolean hasMark() {
        return switch (encoding()) {
            case UTF_8 -> seen > 2 && first == 0xef && second == 0xbb && third == 0xbf;
            case UTF_16LE -> first == 0xff && second == 0xfe;
            case UTF_16BE -> first == 0xfe && second == 0xff;
            case ISO_8859_1, WINDOWS_1252 -> false;
        };
    }

    TextEncoding encoding() {
        if (seen > 1 && first == 0xff && second == 0xfe) {
            return TextEncoding.UTF_16LE;
        }
        if (seen > 1 && first == 0xfe && second == 0xff) {
            return TextEncoding.UTF_16BE;
        }
        long pairs = Math.min(seen, ENOUGH) / 2;
        if (pairs > 1 && oddNoughts > pairs / 2 && evenNoughts < pairs / 8 + 1) {
            return TextEncoding.UTF_16LE;
        }
        if (pairs > 1 && evenNoughts > pairs / 2 && oddNoughts < pairs / 8 + 1) {
            return TextEncoding.UTF_16BE;
        }
        if (utf8 && following == 0) {
            return TextEncoding.UTF_8;
        }
        return control ? TextEncoding.WINDOWS_1252 : TextEncoding.ISO_8859_1;
    }
}
