package no.helhet.cli.analyse;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A column while it is read: of numbers in an array that grows, until a field is none;
/// of texts as the place of each among those that occur. A column that turns out to
/// hold texts after it held numbers has to be read again, as the numbers' spelling is
/// gone.
final class Cells {
    private static final int MISSING = -1;

    private final String name;
    private final boolean mayBeCode;
    private final NumberText number;
    private double[] numbers = new double[1024];
    private int @Nullable [] codes;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int size;
    private boolean anyNumber;
    private boolean again;
    private long textLine;

    /// @param text whether it is known to hold texts
    Cells(String name, boolean mayBeCode, NumberText number, boolean text) {
        this.name = name;
        this.mayBeCode = mayBeCode;
        this.number = number;
        this.codes = text ? new int[1024] : null;
    }

    /// Blanks around a value are no part of it, as of a name or a number: `A ` is not
    /// another group than `A`.
    void add(char[] field, int start, int size, long line) {
        if (again) {
            return;
        }
        int from = start;
        int length = size;
        while (length > 0 && isBlank(field[from])) {
            from++;
            length--;
        }
        while (length > 0 && isBlank(field[from + length - 1])) {
            length--;
        }
        if (codes != null) {
            addText(codes, field, from, length);
        } else if (NumberText.isMissing(field, from, length)) {
            addNumber(Double.NaN);
        } else if (number.read(field, from, length) && !(number.isCode() && mayBeCode)) {
            anyNumber = true;
            addNumber(number.value());
        } else {
            textLine = line;
            again = anyNumber;
            if (!again) {
                var filled = new int[Math.max(1024, 2 * size)];
                Arrays.fill(filled, 0, size, MISSING);
                codes = filled;
                addText(filled, field, from, length);
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    private void addNumber(double value) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + size / 2);
        }
        numbers[size++] = value;
    }

    private void addText(int[] before, char[] field, int from, int length) {
        int[] into = before;
        if (size == into.length) {
            into = Arrays.copyOf(into, size + size / 2);
            codes = into;
        }
        if (NumberText.isMissing(field, from, length)) {
            into[size++] = MISSING;
            return;
        }
        String text = new String(field, from, length);
        Integer place = places.get(text);
        if (place == null) {
            place = texts.size();
            places.put(text, place);
            texts.add(text);
        }
        into[size++] = place;
    }

    String name() {
        return name;
    }

    /// Whether texts came after numbers.
    boolean mustBeReadAgain() {
        return again;
    }

    /// The first line whose field is not a number; 0 when all are, or when it was read
    /// as texts.
    long textLine() {
        return textLine;
    }

    void addTo(Frame.Builder frame) {
        if (codes == null) {
            frame.add(Numbers.owning(name, Arrays.copyOf(numbers, size)));
            return;
        }
        var values = new @Nullable String[size];
        for (int i = 0; i < size; i++) {
            values[i] = codes[i] == MISSING ? null : texts.get(codes[i]);
        }
        frame.add(Groups.of(name, values));
    }
}
