package no.helhet.praksis.person;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;
import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.fodselsnummer.SyntheticSeries;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Person.Kjonn;
import no.helhet.praksis.person.Person.Navn;
import no.helhet.praksis.person.Person.Sivilstand;
import no.helhet.praksis.person.Registersvar.IkkeFunnet;
import no.helhet.praksis.person.Registersvar.Svar;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A population register for a local installation: knows everybody with a synthetic number. The
/// people of the sample applications are as they say; the rest are invented from the number.
@Component
@ConditionalOnProperty(name = "helhet.lokal", havingValue = "true")
class LocalPersonregister implements Personregister {
    static final String KILDE = "Folkeregisteret (syntetisk)";
    private static final Regler SYNTHETIC =
            Regler.TODAY.withSynthetic(SyntheticSeries.PLUSS_40, SyntheticSeries.PLUSS_80);
    private static final int ADULT = 18;
    private static final int OLDEST_PARENT = 55;
    private static final int DISTRICTS = 14;
    /// Every district has at least so many basic units.
    private static final int UNITS_IN_ALL = 15;

    private final SyntheticResidents residents = SyntheticResidents.read();
    private final Clock clock;

    LocalPersonregister(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Registersvar<Registerperson> find(String fnr) {
        return Fodselsnummer.parse(fnr, SYNTHETIC)
                .accepted()
                .filter(Fodselsnummer::isSynthetic)
                .<Registersvar<Registerperson>>map(
                        number ->
                                new Svar<>(
                                        residents
                                                .find(number.value())
                                                .orElseGet(() -> invent(number)),
                                        KILDE,
                                        today()))
                .orElseGet(IkkeFunnet::new);
    }

    private Registerperson invent(Fodselsnummer number) {
        var random = SyntheticHash.of("person", number.value());
        var born = number.derivedBirthDate(Regler.TODAY).orElse(LocalDate.of(1980, 1, 1));
        var surname = SyntheticNames.surname(random);
        var identity = identity(random, number.value(), born, surname);
        var age = born.until(today()).getYears();
        var status = age < ADULT ? Sivilstand.UGIFT : status(random);
        return new Registerperson(
                identity,
                status,
                new Bosted(
                        SyntheticNames.street(random),
                        "9999",
                        "HAVNVIK",
                        grunnkrets(number.value())),
                Adressebeskyttelse.INGEN,
                age < ADULT ? List.of() : family(random, born, surname, status, age));
    }

    /// In the municipality of the local installation: its districts and units have numbers of two
    /// digits each.
    static String grunnkrets(String fnr) {
        var random = SyntheticHash.of("grunnkrets", fnr);
        return "4698%02d%02d"
                .formatted(1 + random.nextInt(DISTRICTS), 1 + random.nextInt(UNITS_IN_ALL));
    }

    private static Sivilstand status(SplittableRandom random) {
        var draw = random.nextInt(100);
        return draw < 55
                ? Sivilstand.UGIFT
                : draw < 70
                        ? Sivilstand.GIFT
                        : draw < 77 ? Sivilstand.SAMBOER : Sivilstand.SKILT_SEPARERT;
    }

    private List<Familiemedlem> family(
            SplittableRandom random, LocalDate born, String surname, Sivilstand status, int age) {
        var family = new ArrayList<Familiemedlem>();
        if (status == Sivilstand.GIFT || status == Sivilstand.SAMBOER) {
            var type = status == Sivilstand.GIFT ? Relasjonstype.EKTEFELLE : Relasjonstype.SAMBOER;
            // Never under 18 years, and never later than today.
            var older = born.minusDays(random.nextInt(2000));
            member(random, older, surname, type, 100).ifPresent(family::add);
        }
        var children = age > OLDEST_PARENT ? 0 : Math.max(0, random.nextInt(5) - 2);
        for (int i = 0; i < children; i++) {
            var childAge = random.nextInt(Math.max(1, Math.min(17, age - ADULT)));
            var birthday = today().minusYears(childAge).minusDays(random.nextInt(300));
            var share = status == Sivilstand.SKILT_SEPARERT && random.nextBoolean() ? 50 : 100;
            member(random, birthday, surname, Relasjonstype.BARN, share).ifPresent(family::add);
        }
        return family;
    }

    private static Optional<Familiemedlem> member(
            SplittableRandom random,
            LocalDate born,
            String surname,
            Relasjonstype type,
            int share) {
        return SyntheticNumbers.nth(born, random.nextInt(300))
                .map(
                        number ->
                                new Familiemedlem(
                                        identity(random, number.value(), born, surname),
                                        type,
                                        true,
                                        share,
                                        Adressebeskyttelse.INGEN));
    }

    private static Identitet identity(
            SplittableRandom random, String fnr, LocalDate born, String surname) {
        var gender = random.nextBoolean() ? Kjonn.KVINNE : Kjonn.MANN;
        return new Identitet(
                fnr, born, new Navn(SyntheticNames.firstName(random, gender), "", surname), gender);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
