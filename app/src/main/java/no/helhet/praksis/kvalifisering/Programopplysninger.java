package no.helhet.praksis.kvalifisering;

import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.Sluttsituasjon;
import no.helhet.formats.kostra.Sosialhjelpsrolle;
import no.helhet.formats.kostra.TidligereYtelse;
import no.helhet.formats.kostra.Tilleggsytelse;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A programme as it now stands, with all that reporting to the state asks of it. Told anew at
/// every change; the highest version counts. What nobody has answered yet is null. What has been
/// paid is told by the payments' own events.
///
/// @param programId the programme
/// @param bydel the district, empty outside Oslo
/// @param enhetsnr the office's four digits
/// @param nummer the municipality's own number of the programme or its case, `2026-00012`
/// @param versjon counts the changes of the programme, from 1
/// @param soknadRegistrert the day the application was registered at the office
/// @param vedtatt the day the programme was granted
/// @param begynt the first day in the programme, null before it has begun
/// @param statuser what became of it and from which day, the oldest first
/// @param avsluttet the last day in the programme, null while it goes on
/// @param fraAnnenKommune whether the participant came from another municipality's programme
/// @param fraKommunenr that municipality's four digits
/// @param forSoknad benefits in the two months before the application
/// @param tilleggsytelser by year: what was received beside the benefit; no entry: not answered
/// @param etterpa what the participant went on to, null when not answered
public record Programopplysninger(
        UUID programId,
        PersonId personId,
        String bydel,
        String enhetsnr,
        String nummer,
        Instant tidspunkt,
        int versjon,
        LocalDate soknadRegistrert,
        LocalDate vedtatt,
        @Nullable LocalDate begynt,
        List<Statusfra> statuser,
        @Nullable LocalDate avsluttet,
        @Nullable Boolean fraAnnenKommune,
        @Nullable String fraKommunenr,
        @Nullable ForSoknad forSoknad,
        Map<Integer, Set<Tilleggsytelse>> tilleggsytelser,
        @Nullable Etterpa etterpa) {

    public Programopplysninger {
        statuser = List.copyOf(statuser);
        tilleggsytelser = Map.copyOf(tilleggsytelser);
    }

    /// A status and its first day.
    public record Statusfra(LocalDate fra, Programstatus status) {}

    /// @param sosialhjelp what sosialhjelp was to the applicant, null when there was none
    public record ForSoknad(@Nullable Sosialhjelpsrolle sosialhjelp, Set<TidligereYtelse> ytelser) {
        public ForSoknad {
            ytelser = Set.copyOf(ytelser);
        }
    }

    /// @param situasjoner one or more
    /// @param viktigsteInntekt the most important source of income, one alone
    public record Etterpa(Set<Sluttsituasjon> situasjoner, Sluttsituasjon viktigsteInntekt) {
        public Etterpa {
            situasjoner = Set.copyOf(situasjoner);
        }
    }
}
