package no.helhet.cli.analyse;

import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Role;
import no.helhet.statistics.analysis.Specification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Which columns of a file are read. The others are counted and skipped.
///
/// @param column whether a column of that name is read
/// @param code whether its values may be codes, whose first zeroes count: `0301` is not
///     301
record Wanted(Predicate<String> column, Predicate<String> code) {
    static final Wanted ALL = new Wanted(name -> true, name -> false);

    /// What a specification names: as a column, or as the value of an option.
    static Wanted by(Specification specification, Method method) {
        Set<String> named = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        specification.columns().values().forEach(named::addAll);
        for (String value : specification.options().values()) {
            named.addAll(List.of(value.split("\n")));
        }
        for (Role role : method.roles()) {
            if (role.kind() == Role.Kind.NUMBERS) {
                numbers.addAll(specification.columns().getOrDefault(role.name(), List.of()));
            }
        }
        return new Wanted(named::contains, name -> !numbers.contains(name));
    }
}
