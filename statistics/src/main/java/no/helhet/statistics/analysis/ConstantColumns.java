package no.helhet.statistics.analysis;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Finds columns that are the same in every row and so tell a method nothing: groups, categories,
/// items, raters and predictors. Methods refuse those that they can not do without; this names the
/// others, which would drop out in silence. A single column of numbers, such as a population or a
/// weight, may well be the same throughout.
public final class ConstantColumns {
    private ConstantColumns() {}

    /// @param warned what has been said already; a column that is named there is not named again
    public static List<Warning> warnings(Method method, Request request, List<Warning> warned) {
        int rows = request.data().rows();
        if (rows == 1) {
            return List.of(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            "",
                            "The data are a single row.",
                            "Give all rows; one tells nothing of how sure the answer is."));
        }
        var found = new ArrayList<Warning>();
        for (String column : mustVary(method, request)) {
            if (isConstant(request.data(), column)
                    && warned.stream().noneMatch(w -> names(w, column))) {
                found.add(
                        new Warning(
                                Warning.Kind.CONSTANT,
                                column,
                                "Every row has the same, so it tells nothing.",
                                "Leave it out, or see whether rows are missing from the file."));
            }
        }
        return found;
    }

    private static LinkedHashSet<String> mustVary(Method method, Request request) {
        var columns = new LinkedHashSet<String>();
        for (Role role : method.roles()) {
            if (role.kind() != Role.Kind.NUMBERS || role.most() > 1) {
                columns.addAll(request.names(role.name()));
            }
        }
        return columns;
    }

    private static boolean isConstant(Frame data, String column) {
        if (!data.isNumeric(column)) {
            var groups = data.groups(column);
            return groups.count() == 1;
        }
        var numbers = data.numbers(column);
        OptionalInt first =
                IntStream.range(0, data.rows())
                        .filter(i -> !Double.isNaN(numbers.at(i)))
                        .findFirst();
        return first.isPresent()
                && IntStream.range(first.getAsInt(), data.rows())
                        .mapToDouble(numbers::at)
                        .allMatch(x -> Double.isNaN(x) || x == numbers.at(first.getAsInt()));
    }

    private static boolean names(Warning warning, String column) {
        return List.of(warning.column().split("[ ,:]+")).contains(column)
                || warning.column().equals(column);
    }
}
