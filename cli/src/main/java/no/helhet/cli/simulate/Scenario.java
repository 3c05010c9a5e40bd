package no.helhet.cli.simulate;

import no.helhet.cli.demo.BadInput;
import no.helhet.regelverk.mikrosimulering.RuleSet;
import no.helhet.regelverk.mikrosimulering.RuleSet.Compilation.Compiled;
import no.helhet.regelverk.mikrosimulering.RuleSet.Compilation.Unknown;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parametre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One of the two sets of rules that are compared: the legal values of a date.
public record Scenario(LocalDate date, Parametre parametre) {
    // Any municipality that has set nothing of its own: the command knows no municipal values.
    private static final List<String> SOMEWHERE = List.of("0000");

    /// The values of a date as the law has them.
    public static Scenario of(LocalDate date) throws BadInput {
        return new Scenario(date, Parametre.nasjonale()).checked();
    }

    /// The same on another date, with files in place of parameters and amounts adjusted, in the
    /// order given.
    public Scenario changed(LocalDate other, List<RuleFile> files, List<Adjustment> adjustments)
            throws BadInput {
        checkUnits(files);
        var changed =
                new Scenario(
                        other,
                        parametre.replacing(files.stream().map(RuleFile::parameter).toList()));
        var used = changed.usedIds();
        for (var file : files) {
            if (!used.contains(file.parameter().id())) {
                throw new BadInput(
                        "--rules: %s is not used in the simulation. It uses %s"
                                .formatted(file.parameter().id(), String.join(", ", used)));
            }
        }
        for (var adjustment : adjustments) {
            changed = new Scenario(other, changed.adjusted(adjustment, used));
        }
        return changed;
    }

    private void checkUnits(List<RuleFile> files) throws BadInput {
        for (var file : files) {
            for (var ours : parametre.all()) {
                if (ours.id().equals(file.parameter().id())
                        && ours.unit() != file.parameter().unit()) {
                    throw new BadInput(
                            "--rules: %s must have the unit %s"
                                    .formatted(ours.id(), ours.unit().word()));
                }
            }
        }
    }

    private Parametre adjusted(Adjustment adjustment, Set<String> used) throws BadInput {
        var adjusted = new ArrayList<Parameter>();
        for (var parameter : parametre.all()) {
            if (used.contains(parameter.id())
                    && parameter.unit().isMoney()
                    && adjustment.matches(parameter)) {
                adjusted.add(adjustment.apply(parameter));
            }
        }
        if (adjusted.isEmpty()) {
            throw new BadInput(
                    "--adjust: '%s' is of no amount in the simulation. The amounts are %s"
                            .formatted(
                                    adjustment.text(),
                                    parametre.all().stream()
                                            .filter(p -> p.unit().isMoney())
                                            .map(Parameter::id)
                                            .filter(used::contains)
                                            .collect(Collectors.joining(", "))));
        }
        return parametre.replacing(adjusted);
    }

    private Scenario checked() throws BadInput {
        compile(SOMEWHERE);
        return this;
    }

    private Set<String> usedIds() throws BadInput {
        return compile(SOMEWHERE).used().stream()
                .map(Funnet::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    RuleSet compile(List<String> municipalities) throws BadInput {
        return switch (RuleSet.compile(parametre, date, municipalities)) {
            case Compiled(RuleSet rules) -> rules;
            case Unknown(var values) ->
                    throw new BadInput(
                            "No rate known for this date, %s: %s. Nothing was computed. Choose another date, or give the rates with --rules"
                                    .formatted(
                                            date,
                                            values.stream()
                                                    .map(Ukjent::id)
                                                    .distinct()
                                                    .collect(Collectors.joining(", "))));
        };
    }
}
