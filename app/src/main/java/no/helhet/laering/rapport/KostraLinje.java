package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Kontroller;
import no.helhet.formats.kostra.SosialhjelpWriter;
import no.helhet.formats.kostra.Sosialhjelpsar;
import no.helhet.formats.kostra.WriteResult;
import no.helhet.laering.rapport.KostraSvar.Hvor;
import no.helhet.laering.rapport.KostraSvar.Mangel;
import no.helhet.register.Faktum;
import no.helhet.register.Personar;
import no.helhet.register.Register;
import no.helhet.register.Statsrapportering;
import no.helhet.register.Statsrapportering.Identitet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Makes a person's line of KOSTRA form 11F (økonomisk sosialhjelp) from the register. Identity is
/// asked for by the [Statsrapportering] port, which logs it.
@Service
public class KostraLinje {
    private static final int ORE = 100;
    private static final Pattern CENTURY = Pattern.compile("20[0-9]{2}-.+");
    private final Register register;
    private final Statsrapportering identiteter;
    private final RapportProperties properties;

    KostraLinje(Register register, Statsrapportering identiteter, RapportProperties properties) {
        this.register = register;
        this.identiteter = identiteter;
        this.properties = properties;
    }

    /// The line of the year, checked by the receiver's own controls.
    @Transactional
    public KostraSvar line(String kommunenr, UUID pseudonym, int year) {
        var personar = register.findYear(kommunenr, pseudonym, year);
        if (personar.maneder().isEmpty()) {
            return new KostraSvar.IkkeMottaker();
        }
        return identiteter
                .find(kommunenr, pseudonym, LocalDate.of(year, 12, 31))
                .map(
                        identitet ->
                                line(
                                        personar,
                                        identitet,
                                        new Rettede(Map.of(), ownValues(personar))))
                .orElseGet(KostraSvar.UkjentPerson::new);
    }

    /// What the register and the set-up say of the fields that an office can put right.
    Map<String, String> ownValues(Personar personar) {
        var own = new HashMap<String, String>();
        saksbehandler(personar).ifPresent(nummer -> own.put("SAKSBEHANDLER", nummer));
        if (personar.sak() instanceof Faktum.Sak sak) {
            own.put("PERSON_JOURNALNR", journalnr(sak.saksnr()));
        }
        return own;
    }

    /// @param verdier of the fields that an office can put right
    KostraSvar line(Personar personar, Identitet identitet, Rettede verdier) {
        var missing = new ArrayList<Mangel>();
        var saksbehandler = verdier.find("SAKSBEHANDLER").orElse(null);
        require(missing, saksbehandler, "SAKSBEHANDLER", Hvor.OPPSETTET);
        var journalnr = verdier.find("PERSON_JOURNALNR").orElse(null);
        require(missing, journalnr, "PERSON_JOURNALNR", Hvor.SAKEN);
        require(missing, identitet.fodselsdato(), "FODSELSDATO", Hvor.PERSONKORTET);
        require(missing, identitet.kjonn(), "KJONN", Hvor.PERSONKORTET);
        require(missing, identitet.sivilstand(), "EKTSTAT", Hvor.PERSONKORTET);
        if (personar.situasjon() == null) {
            for (var felt :
                    List.of(
                            "VKLO",
                            "TRYGDESIT",
                            "ARBSIT",
                            "BOSIT",
                            "GITT_OKONOMIRAD",
                            "FAAT_INDIVIDUELL_PLAN",
                            "VILKARSAMEKT")) {
                missing.add(new Mangel(felt, Hvor.KARTLEGGING));
            }
        }
        if (!missing.isEmpty()) {
            return new KostraSvar.Mangler(missing);
        }
        return write(
                new Sosialhjelpsar(
                        personar.kommunenr(),
                        personar.bydel().isEmpty() ? null : personar.bydel(),
                        saksbehandler,
                        mottaker(journalnr, verdier.find("PERSON_DUF").orElse(null), identitet),
                        situasjon(personar.situasjon()),
                        months(personar),
                        personar.situasjon().okonomiskRadgivning(),
                        personar.situasjon().individuellPlan(),
                        conditions(personar),
                        personar.situasjon().vilkarForSamboer(),
                        exception(personar),
                        personar.situasjon().sanksjoner()),
                personar.year());
    }

    static void require(List<Mangel> missing, @Nullable Object value, String felt, Hvor hvor) {
        if (value == null) {
            missing.add(new Mangel(felt, hvor));
        }
    }

    /// Of the office that made the year's latest decision, or opened the case.
    private Optional<String> saksbehandler(Personar personar) {
        var enhetsnr =
                personar.vedtak().isEmpty()
                        ? Optional.ofNullable(personar.sak()).map(Faktum.Sak::enhetsnr)
                        : Optional.of(personar.vedtak().getLast().enhetsnr());
        return enhetsnr.map(properties.saksbehandler()::get);
    }

    private static Sosialhjelpsar.Mottaker mottaker(
            String journalnr, @Nullable String duf, Identitet identitet) {
        return new Sosialhjelpsar.Mottaker(
                journalnr,
                identitet.fodselsdato(),
                identitet.fodselsnummer(),
                duf,
                identitet.kjonn(),
                identitet.sivilstand(),
                identitet.barnUnder18());
    }

    /// The form has room for eight characters: the case number without the century.
    static String journalnr(String saksnr) {
        return CENTURY.matcher(saksnr).matches() ? saksnr.substring(2) : saksnr;
    }

    private static Sosialhjelpsar.Situasjon situasjon(Faktum.Situasjon s) {
        return new Sosialhjelpsar.Situasjon(
                s.livsoppholdskilde(), s.trygd(), s.arbeidssituasjon(), s.bosituasjon());
    }

    private static Map<Month, Sosialhjelpsar.Stonad> months(Personar personar) {
        var months = new EnumMap<Month, Sosialhjelpsar.Stonad>(Month.class);
        personar.maneder()
                .forEach(
                        (month, s) ->
                                months.put(
                                        month,
                                        new Sosialhjelpsar.Stonad(
                                                kroner(s.bidragOre()), kroner(s.lanOre()))));
        return months;
    }

    /// Whole kroner, half upwards.
    static long kroner(long ore) {
        return (ore + ORE / 2) / ORE;
    }

    /// The year's latest decision on payment with conditions.
    private static Sosialhjelpsar.@Nullable Vilkarsvedtak conditions(Personar personar) {
        return personar.vedtak().stream()
                .filter(v -> !v.vilkar().isEmpty())
                .max(Comparator.comparing(Faktum.Vedtak::dato))
                .map(v -> new Sosialhjelpsar.Vilkarsvedtak(v.dato(), v.tom(), v.vilkar()))
                .orElse(null);
    }

    /// The year's first exception from the duty of activity (§ 20 a).
    private static Sosialhjelpsar.@Nullable Unntak20a exception(Personar personar) {
        for (var vedtak : personar.vedtak()) {
            if (vedtak.unntak() != null) {
                return new Sosialhjelpsar.Unntak20a(vedtak.dato(), Set.of(vedtak.unntak()));
            }
        }
        return null;
    }

    private static KostraSvar write(Sosialhjelpsar person, int year) {
        return switch (SosialhjelpWriter.write(person, year)) {
            case WriteResult.Written(var line) ->
                    Kostrakontroll.check(line, person.kommunenr(), year, Kontroller::check);
            case WriteResult.UnknownYear(var unknown, var known) ->
                    new KostraSvar.UkjentAr(unknown, known);
            case WriteResult.DoesNotFit(var field, var characters) ->
                    new KostraSvar.ForLangt(field, characters);
        };
    }
}
