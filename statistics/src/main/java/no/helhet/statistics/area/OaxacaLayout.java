package no.helhet.statistics.area;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The columns that parts are shown for. Without normalisation they are the design's; with
/// it, the level that each factor leaves out has a column too, and coefficients are measured
/// from the mean over the factor's levels: b_l - (sum of b) / L for each of L levels, with 0
/// for the one left out, and the intercept has the means added (Yun 2005, Economic Inquiry
/// 43:766, eq. 3). What is predicted stays the same.
///
/// @param names of the columns shown
/// @param coefficients how each is made of the design's coefficients, by rows
/// @param means how each column is made of the design's columns, by rows
/// @param sets places among the columns, by the name of the set or the column
record OaxacaLayout(
        List<String> names, double[][] coefficients, double[][] means, Map<String, int[]> sets) {
    static OaxacaLayout of(OaxacaModel model, boolean normalise) {
        List<String> design = model.design().names();
        int k = design.size();
        var names = new ArrayList<>(design);
        var coefficients = new ArrayList<double[]>();
        var means = new ArrayList<double[]>();
        for (int j = 0; j < k; j++) {
            coefficients.add(unit(k, j));
            means.add(unit(k, j));
        }
        var setOf = new @Nullable OaxacaSet[k];
        var extra = new LinkedHashMap<String, Integer>();
        for (OaxacaSet set : model.sets()) {
            var places = set.columns().stream().mapToInt(design::indexOf).toArray();
            Arrays.stream(places).forEach(j -> setOf[j] = set);
            String base = set.base();
            if (!normalise || base == null) {
                continue;
            }
            double each = 1.0 / (places.length + 1);
            var left = new double[k];
            var rest = unit(k, 0);
            for (int j : places) {
                left[j] = -each;
                rest[j] = -1;
                coefficients.getFirst()[j] = each;
            }
            for (int j : places) {
                for (int l : places) {
                    coefficients.get(j)[l] -= each;
                }
            }
            extra.put(set.name(), names.size());
            names.add(names.contains(base) ? set.name() + base : base);
            coefficients.add(left);
            means.add(rest);
        }
        return new OaxacaLayout(
                List.copyOf(names),
                coefficients.toArray(new double[0][]),
                means.toArray(new double[0][]),
                sets(design, setOf, extra));
    }

    private static Map<String, int[]> sets(
            List<String> design, @Nullable OaxacaSet[] setOf, Map<String, Integer> extra) {
        var sets = new LinkedHashMap<String, int[]>();
        for (int j = 0; j < setOf.length; j++) {
            OaxacaSet set = setOf[j];
            String name = set == null ? design.get(j) : set.name();
            var places = set == null ? List.of(design.get(j)) : set.columns();
            if (sets.containsKey(name)) {
                continue;
            }
            var found = new ArrayList<>(places.stream().map(design::indexOf).toList());
            if (extra.containsKey(name)) {
                found.add(extra.get(name));
            }
            sets.put(name, found.stream().mapToInt(i -> i).toArray());
        }
        return sets;
    }

    int size() {
        return names.size();
    }

    private static double[] unit(int size, int at) {
        var unit = new double[size];
        unit[at] = 1;
        return unit;
    }
}
