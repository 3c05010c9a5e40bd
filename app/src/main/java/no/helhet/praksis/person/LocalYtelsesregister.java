package no.helhet.praksis.person;

import no.helhet.praksis.person.Registersvar.IkkeFunnet;
import no.helhet.praksis.person.Registersvar.Svar;
import no.helhet.praksis.person.Registersvar.Utilgjengelig;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A register of benefits for a local installation: child benefit by the children the population
/// register knows, housing support for some, one income-replacing benefit for some.
@Component
@ConditionalOnProperty(name = "helhet.lokal", havingValue = "true")
class LocalYtelsesregister implements Ytelsesregister {
    private static final String KILDE = "NAV og Husbanken (syntetisk)";
    private static final List<Type> INCOME_REPLACING =
            List.of(
                    Type.DAGPENGER,
                    Type.SYKEPENGER,
                    Type.ARBEIDSAVKLARINGSPENGER,
                    Type.UFORETRYGD,
                    Type.OVERGANGSSTONAD);
    private final Personregister persons;
    private final Clock clock;

    LocalYtelsesregister(Personregister persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Registersvar<List<Ytelse>> findYtelser(String fnr, YearMonth maned) {
        return switch (persons.find(fnr)) {
            case IkkeFunnet<Personregister.Registerperson> _ -> new IkkeFunnet<>();
            case Utilgjengelig<Personregister.Registerperson> answer ->
                    new Utilgjengelig<>(answer.register());
            case Svar<Personregister.Registerperson> answer ->
                    new Svar<>(
                            benefits(fnr, maned, answer.verdi()),
                            KILDE,
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        };
    }

    private static List<Ytelse> benefits(
            String fnr, YearMonth maned, Personregister.Registerperson person) {
        var random = SyntheticHash.of("ytelse", fnr);
        var benefits = new ArrayList<Ytelse>();
        var children =
                person.familie().stream().filter(m -> m.type() == Relasjonstype.BARN).count();
        if (children > 0) {
            // An invented round amount per child: the true rate belongs to the payer.
            benefits.add(new Ytelse(Type.BARNETRYGD, maned, children * 200_000));
        }
        if (random.nextInt(100) < 25) {
            benefits.add(new Ytelse(Type.BOSTOTTE, maned, (800 + random.nextInt(3_000)) * 100L));
        }
        if (random.nextInt(100) < 30) {
            var type = INCOME_REPLACING.get(random.nextInt(INCOME_REPLACING.size()));
            benefits.add(new Ytelse(type, maned, (7_000 + random.nextInt(9_000)) * 100L));
        }
        return List.copyOf(benefits);
    }
}
