package no.helhet.register;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Kvalifiseringsar;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.Sanksjon;
import no.helhet.formats.kostra.Tilleggsytelse;
import no.helhet.formats.kostra.Trygd;
import no.helhet.formats.kostra.Unntaksgrunn;
import no.helhet.formats.kostra.Vilkar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the register knows of one event: codes, amounts and days, never a name, a number or free
/// text.
public sealed interface Faktum {
    /// A case was opened.
    ///
    /// @param saksnr the municipality's own number of the case
    record Sak(String saksnr, String enhetsnr, String type) implements Faktum {}

    /// A decision was made.
    ///
    /// @param utfall INNVILGET, DELVIS_INNVILGET, AVSLATT or AVVIST
    /// @param form BIDRAG or LAN, null when nothing is granted
    /// @param dato the day it was made
    /// @param vilkar conditions, in KOSTRA's codes
    /// @param unntak why one under 30 has no activity condition (§ 20 a)
    /// @param korrigerer the decision this one replaces
    record Vedtak(
            String enhetsnr,
            String type,
            String utfall,
            @Nullable String form,
            long belopOre,
            LocalDate fom,
            LocalDate tom,
            LocalDate dato,
            Set<Vilkar> vilkar,
            @Nullable Unntaksgrunn unntak,
            @Nullable UUID korrigerer)
            implements Faktum {
        public Vedtak {
            vilkar = Set.copyOf(vilkar);
        }
    }

    /// A payment went out, was executed or was rejected by the bank.
    ///
    /// @param form BIDRAG, LAN or KVALIFISERINGSSTONAD
    /// @param dag the day it was paid
    record Betaling(String form, long belopOre, LocalDate dag) implements Faktum {}

    /// A qualification programme as it stands. What nobody has answered is null.
    ///
    /// @param nummer the municipality's own number of it
    /// @param statuser what became of it and from which day, the oldest first
    /// @param tilleggsytelser by year, what was received beside the benefit
    record Program(
            String enhetsnr,
            String nummer,
            LocalDate soknadRegistrert,
            LocalDate vedtatt,
            @Nullable LocalDate begynt,
            List<Statusfra> statuser,
            @Nullable LocalDate avsluttet,
            @Nullable Boolean fraAnnenKommune,
            @Nullable String fraKommunenr,
            Kvalifiseringsar.@Nullable ForSoknad forSoknad,
            Map<Integer, Set<Tilleggsytelse>> tilleggsytelser,
            Kvalifiseringsar.@Nullable Etterpa etterpa)
            implements Faktum {
        public Program {
            statuser = List.copyOf(statuser);
            tilleggsytelser = Map.copyOf(tilleggsytelser);
        }

        /// A status and its first day.
        public record Statusfra(LocalDate fra, Programstatus status) {}

        /// How it stood on a day; empty before the first status.
        public Optional<Programstatus> status(LocalDate dag) {
            return statuser.stream()
                    .filter(s -> !s.fra().isAfter(dag))
                    .reduce((earlier, later) -> later)
                    .map(Statusfra::status);
        }
    }

    /// A case was withdrawn: its application was another person's. What the register knows of the
    /// case, and was stated in it, no longer counts.
    record Trukket() implements Faktum {}

    /// The person's situation as a worker has stated it, in KOSTRA's codes.
    ///
    /// @param sak the case it was stated in, null when in none
    /// @param dato the day it was so
    record Situasjon(
            @Nullable UUID sak,
            LocalDate dato,
            Livsoppholdskilde livsoppholdskilde,
            Trygd trygd,
            Arbeidssituasjon arbeidssituasjon,
            Bosituasjon bosituasjon,
            boolean okonomiskRadgivning,
            boolean individuellPlan,
            boolean vilkarForSamboer,
            Set<Sanksjon> sanksjoner)
            implements Faktum {
        public Situasjon {
            sanksjoner = Set.copyOf(sanksjoner);
        }
    }
}
