package no.helhet.laering.rapport;

import static no.helhet.laering.rapport.KostraLinje.require;

import no.helhet.formats.kostra.Kontroller;
import no.helhet.formats.kostra.KvalifiseringWriter;
import no.helhet.formats.kostra.Kvalifiseringsar;
import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.WriteResult;
import no.helhet.laering.rapport.KostraSvar.Hvor;
import no.helhet.laering.rapport.KostraSvar.Mangel;
import no.helhet.register.Faktum;
import no.helhet.register.Programar;
import no.helhet.register.Programregister;
import no.helhet.register.Statsrapportering;
import no.helhet.register.Statsrapportering.Identitet;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Makes a person's line of KOSTRA form 11CF (kvalifiseringsstønad) from the register, as the
/// programme stood when the year ended. Identity is asked for by the [Statsrapportering] port,
/// which logs it.
@Service
public class Programlinje {
    private final Programregister register;
    private final Statsrapportering identiteter;
    private final RapportProperties properties;

    Programlinje(
            Programregister register, Statsrapportering identiteter, RapportProperties properties) {
        this.register = register;
        this.identiteter = identiteter;
        this.properties = properties;
    }

    /// The line of the year, checked by the receiver's own controls.
    @Transactional
    public KostraSvar line(String kommunenr, UUID pseudonym, int year) {
        var programar = register.findYear(kommunenr, pseudonym, year).orElse(null);
        if (programar == null) {
            return new KostraSvar.IkkeMottaker();
        }
        return identiteter
                .find(kommunenr, pseudonym, end(year))
                .map(
                        identitet ->
                                line(
                                        programar,
                                        identitet,
                                        new Rettede(Map.of(), ownValues(programar))))
                .orElseGet(KostraSvar.UkjentPerson::new);
    }

    private static LocalDate end(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /// What the register and the set-up say of the fields that an office can put right.
    Map<String, String> ownValues(Programar programar) {
        var own = new HashMap<String, String>();
        own.put("PERSON_JOURNALNR", KostraLinje.journalnr(programar.program().nummer()));
        var saksbehandler = properties.saksbehandler().get(programar.program().enhetsnr());
        if (saksbehandler != null) {
            own.put("SAKSBEHANDLER", saksbehandler);
        }
        return own;
    }

    /// @param verdier of the fields that an office can put right
    KostraSvar line(Programar programar, Identitet identitet, Rettede verdier) {
        var year = programar.year();
        var program = programar.program();
        var missing = new ArrayList<Mangel>();
        require(missing, identitet.fodselsdato(), "FODSELSDATO", Hvor.PERSONKORTET);
        require(missing, identitet.kjonn(), "KJONN", Hvor.PERSONKORTET);
        require(missing, identitet.sivilstand(), "EKTSTAT", Hvor.PERSONKORTET);
        var status = program.statusOn(end(year)).orElse(null);
        require(missing, status, "STATUS", Hvor.PROGRAMMET);
        answers(program, year, missing);
        if (status != null) {
            ending(program, status, missing);
        }
        return missing.isEmpty()
                ? write(person(programar, identitet, status, verdier), year)
                : new KostraSvar.Mangler(missing);
    }

    private static void answers(Faktum.Program program, int year, List<Mangel> missing) {
        require(missing, program.fraAnnenKommune(), "KVP_KOMM", Hvor.PROGRAMMET);
        if (Boolean.TRUE.equals(program.fraAnnenKommune())) {
            require(missing, program.fraKommunenr(), "KOMMNR_KVP_KOMM", Hvor.PROGRAMMET);
        }
        require(missing, program.before(), "YTELSE_SOSHJELP", Hvor.PROGRAMMET);
        var beside = program.beside().get(year);
        require(missing, beside, "KVP_MED_ASTONAD", Hvor.PROGRAMMET);
    }

    private static void ending(Faktum.Program program, Programstatus status, List<Mangel> missing) {
        if (status.isEnded()) {
            require(missing, program.avsluttet(), "AVSL_DATO", Hvor.PROGRAMMET);
        }
        if (status.hasSequel()) {
            require(missing, program.after(), "AVSL_ORDINAERTARB", Hvor.PROGRAMMET);
        }
    }

    private Kvalifiseringsar person(
            Programar programar, Identitet identitet, Programstatus status, Rettede verdier) {
        var program = programar.program();
        return new Kvalifiseringsar(
                programar.kommunenr(),
                programar.bydel().isEmpty() ? null : programar.bydel(),
                verdier.find("SAKSBEHANDLER").orElse(""),
                new Kvalifiseringsar.Deltaker(
                        verdier.find("PERSON_JOURNALNR").orElseThrow(),
                        identitet.fodselsdato(),
                        identitet.fodselsnummer(),
                        identitet.kjonn(),
                        identitet.sivilstand(),
                        identitet.barnUnder18()),
                new Kvalifiseringsar.Datoer(program.sokt(), program.vedtatt(), program.begynt()),
                Boolean.TRUE.equals(program.fraAnnenKommune()) ? program.fraKommunenr() : null,
                program.before(),
                program.beside().get(programar.year()),
                programar.maneder(),
                KostraLinje.kroner(programar.stonadOre()),
                status,
                status.isEnded() ? program.avsluttet() : null,
                status.hasSequel() ? program.after() : null);
    }

    private static KostraSvar write(Kvalifiseringsar person, int year) {
        return switch (KvalifiseringWriter.write(person, year)) {
            case WriteResult.Written(var line) ->
                    Kostrakontroll.check(
                            line, person.kommunenr(), year, Kontroller::checkKvalifisering);
            case WriteResult.UnknownYear(var unknown, var known) ->
                    new KostraSvar.UkjentAr(unknown, known);
            case WriteResult.DoesNotFit(var field, var characters) ->
                    new KostraSvar.ForLangt(field, characters);
        };
    }
}
