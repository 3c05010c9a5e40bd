package no.helhet.praksis.satser;

import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a municipality may set: the national values that the law leaves to it, the frames that the
/// rules look for, and the additions it has named itself.
@Component
class Satsliste {
    private static final String HJEMMEL = "sotjl § 18";
    /// The same in every municipality.
    static final List<Sats> COMMON = common();

    private final SatsRepository satser;

    Satsliste(SatsRepository satser) {
        this.satser = satser;
    }

    private static List<Sats> common() {
        var all = new ArrayList<Sats>();
        Parametre.nasjonale().all().stream()
                .filter(Parameter::kommunal)
                .sorted(Comparator.comparing(Satsliste::slag).thenComparingInt(Satsliste::age))
                .map(p -> new Sats(p.id(), slag(p), p.unit(), p.hjemmel(), ""))
                .forEach(all::add);
        Arrays.stream(Behov.Type.values())
                .map(Behov.Type::ramme)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> all.add(amount(id, Sats.Slag.RAMME, "")));
        return List.copyOf(all);
    }

    private static Sats.Slag slag(Parameter parameter) {
        return parameter.unit() == Enhet.KRONER_PER_MANED ? Sats.Slag.VEILEDENDE : Sats.Slag.REGEL;
    }

    /// The adults first, then the children by age.
    private static int age(Parameter parameter) {
        var alder = parameter.alder();
        return alder == null ? -1 : alder.from();
    }

    List<Sats> find(String kommunenr) {
        var all = new ArrayList<>(COMMON);
        satser.findTillegg(kommunenr).forEach((id, navn) -> all.add(tillegg(id, navn)));
        return all;
    }

    Optional<Sats> find(String kommunenr, String id) {
        return find(kommunenr).stream().filter(sats -> sats.id().equals(id)).findFirst();
    }

    static Sats tillegg(String id, String navn) {
        return amount(id, Sats.Slag.TILLEGG, navn);
    }

    private static Sats amount(String id, Sats.Slag slag, String navn) {
        return new Sats(id, slag, Enhet.KRONER_PER_MANED, HJEMMEL, navn);
    }
}
