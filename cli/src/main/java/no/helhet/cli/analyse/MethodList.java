package no.helhet.cli.analyse;

import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Option;
import no.helhet.statistics.analysis.Role;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// The methods there are, and what each is asked with.
public final class MethodList {
    static final String UNVERIFIED =
            "UNVERIFIED: this method has been held against no reference case, no output of R and no"
                    + " published example.";

    private final PrintWriter out;

    public MethodList(PrintWriter out) {
        this.out = out;
    }

    /// A line for each.
    public void print(List<Method> methods) {
        int name = methods.stream().mapToInt(m -> m.name().length()).max().orElse(0);
        int title = methods.stream().mapToInt(m -> m.title().length()).max().orElse(0);
        for (var method : methods) {
            out.printf(
                    "%-" + Math.max(1, name) + "s  %-" + Math.max(1, title) + "s  %s%n",
                    method.name(),
                    method.title(),
                    verified(method));
        }
        out.flush();
    }

    /// One whole.
    public void print(Method method) {
        out.printf("%s: %s%n", method.name(), method.title());
        Wrapped.lines(method.purpose(), "").forEach(out::println);
        Wrapped.lines("Source: " + method.source(), "", "  ").forEach(out::println);
        Wrapped.lines("Verified by: " + verified(method), "", "  ").forEach(out::println);
        out.printf("%nColumns%n");
        var rows = new ArrayList<List<String>>();
        method.roles().forEach(r -> rows.add(List.of(r.name(), kind(r), r.meaning())));
        rows(rows);
        if (!method.options().isEmpty()) {
            out.printf("%nOptions%n");
            rows.clear();
            method.options().forEach(o -> rows.add(List.of(o.name(), values(o), o.meaning())));
            rows(rows);
        }
        out.printf("%nExample%n%s%n", method.example().strip());
        out.flush();
    }

    private void rows(List<List<String>> rows) {
        int first = rows.stream().mapToInt(r -> r.getFirst().length()).max().orElse(0);
        int second =
                rows.stream().mapToInt(r -> r.get(1).length()).filter(n -> n < 40).max().orElse(0);
        for (var row : rows) {
            String head =
                    ("  %-" + Math.max(1, first) + "s  %-" + Math.max(1, second) + "s  ")
                            .formatted(row.getFirst(), row.get(1));
            String under = " ".repeat(2 + first + 2 + second + 2);
            Wrapped.lines(row.get(2), head, under).forEach(out::println);
        }
    }

    static String verified(Method method) {
        return method.verified().isVerified()
                ? String.join("; ", method.verified().against())
                : "UNVERIFIED";
    }

    /// How many columns of what.
    static String kind(Role role) {
        boolean many = role.most() > 1;
        String what =
                switch (role.kind()) {
                    case NUMBERS -> many ? "columns of numbers" : "column of numbers";
                    case GROUPS -> many ? "columns of groups" : "column of groups";
                    case ANY -> many ? "columns" : "column";
                };
        if (!many) {
            return role.least() == 0 ? what + ", may be left out" : what;
        }
        String most = role.most() == Integer.MAX_VALUE ? "" : ", at most " + role.most();
        return role.least() == 0
                ? what + most + ", may be left out"
                : "%d or more %s%s".formatted(role.least(), what, most);
    }

    /// What an option may be, and what it is when it is not given.
    static String values(Option option) {
        String type =
                switch (option.type()) {
                    case NUMBER -> "number";
                    case WHOLE -> "whole number";
                    case YES_NO -> "true or false";
                    case TEXT -> "text";
                    case CHOICE -> String.join(", ", option.choices());
                    case LIST -> "list of texts";
                };
        return option.standard().isEmpty()
                ? type
                : "%s (default %s)".formatted(type, option.standard());
    }
}
