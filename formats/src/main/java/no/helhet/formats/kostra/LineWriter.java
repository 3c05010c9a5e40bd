package no.helhet.formats.kostra;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/// Fills the fields of one line. Whole numbers stand to the right in their fields, all else to the
/// left, filled up with spaces.
final class LineWriter {
    private final Layout layout;
    private final char[] line;
    private @Nullable String tooLong;

    LineWriter(Layout layout) {
        this.layout = layout;
        this.line = new char[layout.length()];
        Arrays.fill(line, ' ');
        put("VERSION", twoDigits(layout.year() % 100));
    }

    /// The line, unless a value had no room.
    WriteResult result() {
        return tooLong == null
                ? new WriteResult.Written(new String(line))
                : new WriteResult.DoesNotFit(tooLong, layout.field(tooLong).size());
    }

    void tick(Set<? extends Avkrysning> boxes) {
        boxes.forEach(box -> put(box.field(), box));
    }

    void put(String field, Kode kode) {
        put(field, kode.kode());
    }

    void put(String field, boolean yes) {
        put(field, yes ? "1" : "2");
    }

    void put(String field, LocalDate date) {
        int century = date.getYear() / 100;
        put(
                field,
                twoDigits(date.getDayOfMonth())
                        + twoDigits(date.getMonthValue())
                        + twoDigits(century)
                        + twoDigits(date.getYear() % 100));
    }

    /// Leaves the field blank when there is nothing.
    void putIfAny(String field, @Nullable String value) {
        if (value != null) {
            put(field, value);
        }
    }

    /// Whether there are children, and how many.
    void putChildren(int barnUnder18) {
        put("BU18", barnUnder18 > 0);
        put("ANTBU18", barnUnder18 > 0 ? "" + barnUnder18 : "");
    }

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    void put(String name, String value) {
        Field field = layout.field(name);
        if (value.length() > field.size()) {
            tooLong = field.name();
            return;
        }
        int from = field.from() - 1;
        int fill = field.size() - value.length();
        int start = field.type() == Field.Type.INTEGER ? from + fill : from;
        Arrays.fill(line, from, from + field.size(), ' ');
        value.getChars(0, value.length(), line, start);
    }
}
