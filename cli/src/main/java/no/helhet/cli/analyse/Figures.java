package no.helhet.cli.analyse;

import java.util.List;
import java.util.Locale;

/// Numbers of a table's column as a reader wants them: one number of decimals for the column, so
/// that its middle value has four digits that count, and more for those that would keep fewer than
/// three. A p has four decimals, and is below the last of them when it would be nothing.
final class Figures {
    private static final int DIGITS = 4;
    private static final int LEAST_DIGITS = 3;
    private static final int MOST_DECIMALS = 6;
    private static final double LARGE = 1e9;

    private static final int P_DECIMALS = 4;
    private static final Figures P = new Figures(P_DECIMALS, true);

    private final int decimals;
    private final boolean isP;

    private Figures(int decimals, boolean isP) {
        this.decimals = decimals;
        this.isP = isP;
    }

    /// @param head of the column
    static Figures of(String head, List<Object> cells) {
        if (isP(head)) {
            return P;
        }
        double[] sizes =
                cells.stream()
                        .filter(Figures::isFraction)
                        .mapToDouble(c -> Math.abs(((Number) c).doubleValue()))
                        .sorted()
                        .toArray();
        boolean whole =
                cells.stream()
                        .filter(Figures::isFraction)
                        .mapToDouble(c -> ((Number) c).doubleValue())
                        .allMatch(x -> x == Math.rint(x));
        return new Figures(
                whole || sizes.length == 0 ? 0 : decimals(sizes[sizes.length / 2], DIGITS), false);
    }

    static boolean isP(Object name) {
        return name instanceof String text && text.matches("p([ ,].*)?");
    }

    private static boolean isFraction(Object cell) {
        return (cell instanceof Double || cell instanceof Float)
                && Double.isFinite(((Number) cell).doubleValue())
                && ((Number) cell).doubleValue() != 0;
    }

    /// How many decimals leave so many digits that count.
    private static int decimals(double size, int digits) {
        int before = (int) Math.floor(Math.log10(size)) + 1;
        return Math.clamp(digits - before, 0, MOST_DECIMALS);
    }

    /// @param name of the row: its first cell
    String text(Object name, Object cell) {
        return isP(name) ? P.text(cell) : text(cell);
    }

    String text(Object cell) {
        if (!(cell instanceof Double || cell instanceof Float)) {
            return cell.toString();
        }
        double value = ((Number) cell).doubleValue();
        if (Double.isNaN(value)) {
            return "none";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "-infinite";
        }
        if (isP) {
            double least = Math.pow(10, -P_DECIMALS);
            return (value < least ? "<" : "")
                    + String.format(Locale.ROOT, "%." + P_DECIMALS + "f", Math.max(value, least));
        }
        double size = Math.abs(value);
        if (value != 0 && (size < Math.pow(10, -MOST_DECIMALS) || size >= LARGE)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int own = value == 0 || decimals == 0 ? 0 : decimals(size, LEAST_DIGITS);
        String text = String.format(Locale.ROOT, "%." + Math.max(decimals, own) + "f", value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }
}
