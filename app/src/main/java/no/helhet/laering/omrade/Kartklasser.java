package no.helhet.laering.omrade;

import java.util.ArrayList;
import java.util.List;

/// Up to five classes of a map, with as many areas in each as may be. Limits are whole numbers per
/// thousand, so that the class agrees with the number that is read.
///
/// @param limits where classes 2, 3 ... begin
record Kartklasser(List<Long> limits) {
    private static final int CLASSES = 5;

    /// @param shares of one
    static Kartklasser of(List<Double> shares) {
        var sorted = shares.stream().map(Kartklasser::number).sorted().toList();
        var limits = new ArrayList<Long>();
        for (int i = 1; i < CLASSES && !sorted.isEmpty(); i++) {
            long limit = sorted.get(Math.min(sorted.size() - 1, sorted.size() * i / CLASSES));
            if (limit > sorted.getFirst() && (limits.isEmpty() || limit > limits.getLast())) {
                limits.add(limit);
            }
        }
        return new Kartklasser(List.copyOf(limits));
    }

    private static long number(double share) {
        return Math.round(share * 1000);
    }

    /// From 1.
    int of(double share) {
        return 1 + (int) limits.stream().filter(l -> number(share) >= l).count();
    }

    List<String> names(Omradeord ord) {
        if (limits.isEmpty()) {
            return List.of(ord.get("kart.alle"));
        }
        var names = new ArrayList<String>();
        names.add(ord.get("kart.under", limits.getFirst()));
        for (int i = 0; i + 1 < limits.size(); i++) {
            long last = limits.get(i + 1) - 1;
            names.add(
                    last == limits.get(i) ? limits.get(i).toString() : limits.get(i) + "–" + last);
        }
        names.add(ord.get("kart.over", limits.getLast()));
        return names;
    }
}
