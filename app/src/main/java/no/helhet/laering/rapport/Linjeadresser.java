package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;
import no.helhet.laering.rapport.KostraSvar.Hvor;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/// The pages where what a person's line says is entered. A link to the page of another module is
/// an address, not an import.
///
/// @param personId as the practice knows the person, null when nobody is known
/// @param sakId the case that is reported, null when none is known
/// @param programId the programme that is reported, null in form 11F
public record Linjeadresser(
        Skjema skjema,
        String kommunenr,
        @Nullable UUID personId,
        @Nullable UUID sakId,
        @Nullable UUID programId) {
    private static final Set<String> OF_THE_PERSON =
            Set.of("FODSELSDATO", "PERSON_FODSELSNR", "KJONN", "EKTSTAT", "BU18", "ANTBU18");
    private static final Set<String> OF_THE_SET_UP =
            Set.of("KOMMUNE_NR", "VERSION", "SAKSBEHANDLER", "PERSON_DUF");
    private static final Set<String> OF_THE_SITUATION =
            Set.of(
                    "VKLO",
                    "TRYGDESIT",
                    "ARBSIT",
                    "BOSIT",
                    "GITT_OKONOMIRAD",
                    "FAAT_INDIVIDUELL_PLAN",
                    "VILKARSAMEKT",
                    "SANKSJONRED",
                    "SANKSJONANDRE");

    /// Where a field's value comes from. The district is that of the office which has the case or
    /// the programme.
    Hvor hvor(String felt) {
        if (OF_THE_PERSON.contains(felt)) {
            return Hvor.PERSONKORTET;
        }
        if (OF_THE_SET_UP.contains(felt)) {
            return Hvor.OPPSETTET;
        }
        if (skjema == Skjema.KVALIFISERINGSSTONAD) {
            return Hvor.PROGRAMMET;
        }
        return OF_THE_SITUATION.contains(felt) ? Hvor.KARTLEGGING : Hvor.SAKEN;
    }

    @Nullable String adresse(Hvor hvor) {
        return switch (hvor) {
            case PERSONKORTET -> address("/person/", personId, "");
            case SAKEN -> sakId == null ? adresse(Hvor.PERSONKORTET) : address("/sak/", sakId, "");
            case KARTLEGGING ->
                    sakId == null
                            ? adresse(Hvor.PERSONKORTET)
                            : address("/sak/", sakId, "#situasjon");
            case PROGRAMMET -> address("/kvalifisering/", programId, "#statistikk");
            case OPPSETTET -> null;
        };
    }

    private @Nullable String address(String before, @Nullable UUID id, String after) {
        return id == null ? null : before + kommunenr + "-" + id + after;
    }
}
