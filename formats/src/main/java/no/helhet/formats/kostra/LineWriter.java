package no.helhet.formats.kostra;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/// Fills the fields of one line. Whole numbers stand to the right in their fields, all else to the
/// left, filled up with spaces.
final class LineWriter {
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMuuuu");

    private final Layout layout;
    private final StringBuilder line;
    private @Nullable String tooLong;

    LineWriter(Layout layout) {
        this.layout = layout;
        this.line = new StringBuilder(" ".repeat(layout.length()));
        put("VERSION", "%02d".formatted(layout.year() % 100));
    }

    /// The line, unless a value had no room.
    WriteResult result() {
        return tooLong == null
                ? new WriteResult.Written(line.toString())
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
        put(field, DATE.format(date));
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

    void put(String name, String value) {
        Field field = layout.field(name);
        if (value.length() > field.size()) {
            tooLong = field.name();
            return;
        }
        line.replace(field.from() - 1, field.to(), field.padded(value));
    }
}
