package no.helhet.regelverk.mikrosimulering;

import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.parametre.Aldersregel;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads the values of [RuleSet] by the names the single calculation knows them by.
final class RuleSetCompiler {
    final List<String> municipalities;
    final long[] adults;
    int[] ages = {};
    long[] children = {};
    final Aldersregel[] ageRule;
    final int[] ageLimit;
    final boolean[] byCalendar;
    final long[] housingLimit;
    final long[] savingsLeft;
    final long[] instalmentsMask;
    final long[] childBenefitMask;
    final long[] childrensEarningsMask;
    final long[] childrensSavingsMask;
    private final Parametre parametre;
    private final LocalDate date;
    private final Set<Funnet> used = new LinkedHashSet<>();
    private final Set<Ukjent> unknown = new LinkedHashSet<>();

    RuleSetCompiler(Parametre parametre, LocalDate date, List<String> municipalities) {
        this.parametre = parametre;
        this.date = date;
        this.municipalities = List.copyOf(municipalities);
        int places = municipalities.size();
        adults = new long[places * RuleSet.TYPES];
        ageRule = new Aldersregel[places];
        ageLimit = new int[places];
        byCalendar = new boolean[places];
        housingLimit = new long[places];
        savingsLeft = new long[places];
        instalmentsMask = new long[places];
        childBenefitMask = new long[places];
        childrensEarningsMask = new long[places];
        childrensSavingsMask = new long[places];
    }

    RuleSet.Compilation compile() {
        for (int place = 0; place < municipalities.size(); place++) {
            for (Husholdning.Type type : Husholdning.Type.values()) {
                adults[place * RuleSet.TYPES + type.ordinal()] =
                        value(place, "livsopphold-" + type.name().toLowerCase(Locale.ROOT));
            }
            ageRule[place] = Aldersregel.values()[(int) value(place, "barn-aldersskifte")];
            byCalendar[place] = value(place, "delmaned-kalenderdager") == 1;
            housingLimit[place] = limit(place, Behov.Type.BOLIG);
            savingsLeft[place] = value(place, "sparepenger-fribelop");
            instalmentsMask[place] = value(place, "avdrag-dekkes") == 1 ? -1 : 0;
            childBenefitMask[place] = unlessLeftOut(place, Inntekt.Type.BARNETRYGD.utenfor());
            childrensEarningsMask[place] =
                    unlessLeftOut(place, Inntekt.Type.BARNS_ARBEIDSINNTEKT.utenfor());
            childrensSavingsMask[place] = unlessLeftOut(place, "barns-sparepenger-utenfor");
        }
        compileChildren();
        return unknown.isEmpty()
                ? new RuleSet.Compilation.Compiled(new RuleSet(this))
                : new RuleSet.Compilation.Unknown(List.copyOf(unknown));
    }

    /// By id and then municipality, national first.
    List<Funnet> used() {
        return used.stream()
                .sorted(
                        Comparator.comparing(Funnet::id)
                                .thenComparing(f -> Objects.requireNonNullElse(f.kommunenr(), "")))
                .toList();
    }

    private void compileChildren() {
        for (int place = 0; place < ageLimit.length; place++) {
            ageLimit[place] = (int) value(place, "barn-aldersgrense");
        }
        ages = changes(ageLimit);
        children = new long[municipalities.size() * ages.length];
        for (int place = 0; place < ageLimit.length; place++) {
            for (int i = 0; i < ages.length; i++) {
                if (ages[i] < ageLimit[place]) {
                    children[place * ages.length + i] = rate(place, ages[i]);
                }
            }
        }
    }

    /// The ages at which another parameter takes over, or somebody is no longer a child.
    private int[] changes(int[] limits) {
        Set<Integer> ages = new TreeSet<>(List.of(0));
        int last = Arrays.stream(limits).max().orElse(0);
        String before = "";
        for (int age = 0; age < last; age++) {
            String id = parametre.forAge(age).map(Parameter::id).orElse("");
            if (!id.equals(before)) {
                ages.add(age);
            }
            before = id;
        }
        Arrays.stream(limits).forEach(ages::add);
        return ages.stream().mapToInt(Integer::intValue).toArray();
    }

    private long rate(int place, int age) {
        Optional<Parameter> parameter = parametre.forAge(age);
        if (parameter.isEmpty()) {
            unknown.add(new Ukjent("barn-" + age, date));
            return 0;
        }
        return value(place, parameter.get().id());
    }

    private long limit(int place, Behov.Type type) {
        String ramme = type.ramme();
        if (ramme != null && find(place, ramme) instanceof Funnet found && found.unit().isMoney()) {
            used.add(found);
            return found.value();
        }
        return Long.MAX_VALUE;
    }

    private long unlessLeftOut(int place, @Nullable String utenfor) {
        return value(place, Objects.requireNonNull(utenfor)) == 1 ? 0 : -1;
    }

    private long value(int place, String id) {
        switch (find(place, id)) {
            case Funnet found -> {
                used.add(found);
                return found.value();
            }
            case Ukjent none -> {
                unknown.add(none);
                return 0;
            }
        }
    }

    private Oppslag find(int place, String id) {
        return parametre.find(municipalities.get(place), id, date);
    }
}
