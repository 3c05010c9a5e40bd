package no.helhet.register;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Kvalifiseringsar;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.Sanksjon;
import no.helhet.formats.kostra.Sluttsituasjon;
import no.helhet.formats.kostra.Sosialhjelpsrolle;
import no.helhet.formats.kostra.TidligereYtelse;
import no.helhet.formats.kostra.Tilleggsytelse;
import no.helhet.formats.kostra.Trygd;
import no.helhet.formats.kostra.Unntaksgrunn;
import no.helhet.formats.kostra.Vilkar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A row of one of the register's tables: codes, amounts and days, never a name, a number or free
/// text. The components are the table's columns in their order, after municipality and district;
/// what they mean stands on the columns themselves. KOSTRA's codes are kept by their names.
public sealed interface Faktum {
    /// Null when nobody is known.
    @Nullable UUID pseudonym();

    record Person(UUID pseudonym, @Nullable Integer fodselsar, @Nullable String kjonn)
            implements Faktum {}

    record Bosted(UUID pseudonym, LocalDate fom, String grunnkrets) implements Faktum {}

    record Henvendelse(
            UUID id,
            @Nullable UUID pseudonym,
            String enhetsnr,
            LocalDate dag,
            String kanal,
            String gjelder,
            String hast,
            boolean tolk,
            Instant ankom,
            @Nullable Integer ventetSekunder,
            @Nullable Integer samtaleSekunder,
            @Nullable String utfall)
            implements Faktum {}

    record Soknad(
            UUID id,
            UUID pseudonym,
            String enhetsnr,
            @Nullable UUID sakId,
            LocalDate sokt,
            String kanal,
            String type)
            implements Faktum {}

    record Sak(
            UUID id,
            UUID pseudonym,
            String enhetsnr,
            String saksnr,
            String type,
            LocalDate sokt,
            LocalDate frist,
            @Nullable LocalDate forelopigSvar,
            @Nullable LocalDate vedtatt,
            @Nullable LocalDate avsluttet,
            boolean trukket)
            implements Faktum {}

    record Vedtak(
            UUID id,
            UUID pseudonym,
            String enhetsnr,
            UUID sakId,
            String type,
            String utfall,
            @Nullable String form,
            long belopOre,
            LocalDate fom,
            LocalDate tom,
            LocalDate dato,
            LocalDate sokt,
            int bruktDager,
            Set<Vilkar> vilkar,
            @Nullable Unntaksgrunn unntak,
            @Nullable UUID korrigerer,
            boolean korrigert,
            @Nullable Integer voksne,
            @Nullable Integer barn,
            int returer)
            implements Faktum {
        public Vedtak {
            vilkar = Set.copyOf(vilkar);
        }
    }

    record Portstopp(
            UUID id, String port, UUID pseudonym, String enhetsnr, UUID sakId, LocalDate dag)
            implements Faktum {}

    record Betaling(
            UUID id,
            UUID pseudonym,
            String enhetsnr,
            @Nullable UUID sakId,
            @Nullable UUID vedtakId,
            String form,
            LocalDate forManed,
            long belopOre,
            LocalDate dag,
            String status)
            implements Faktum {}

    record Situasjon(
            UUID id,
            UUID pseudonym,
            @Nullable UUID sakId,
            LocalDate dato,
            int versjon,
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

    record Kartlegging(UUID id, UUID pseudonym, String enhetsnr, LocalDate fullfort)
            implements Faktum {}

    record Plan(
            UUID id,
            UUID pseudonym,
            String enhetsnr,
            LocalDate begynt,
            @Nullable LocalDate godkjent,
            int versjoner,
            @Nullable LocalDate avsluttet)
            implements Faktum {}

    record Henvisning(
            UUID id,
            UUID pseudonym,
            String enhetsnr,
            String slag,
            LocalDate sendt,
            @Nullable LocalDate avsluttet,
            @Nullable String utfall)
            implements Faktum {}

    record Klage(
            UUID id,
            UUID pseudonym,
            String enhetsnr,
            UUID vedtakId,
            String gjelder,
            LocalDate mottatt,
            boolean forSen,
            @Nullable LocalDate oversendt,
            @Nullable LocalDate avgjort,
            @Nullable String utfall)
            implements Faktum {}

    /// @param tilleggAr years for which it is answered what was received beside the benefit
    /// @param tillegg what, of each such year, with spaces between
    record Program(
            UUID id,
            UUID pseudonym,
            String enhetsnr,
            String nummer,
            int versjon,
            LocalDate sokt,
            LocalDate vedtatt,
            @Nullable LocalDate begynt,
            @Nullable LocalDate avsluttet,
            List<LocalDate> statusFra,
            List<Programstatus> status,
            @Nullable Boolean fraAnnenKommune,
            @Nullable String fraKommunenr,
            @Nullable Sosialhjelpsrolle forSosialhjelp,
            @Nullable Set<TidligereYtelse> forYtelser,
            List<Integer> tilleggAr,
            List<String> tillegg,
            @Nullable Set<Sluttsituasjon> etterpa,
            @Nullable Sluttsituasjon etterpaInntekt)
            implements Faktum {
        public Program {
            statusFra = List.copyOf(statusFra);
            status = List.copyOf(status);
            tilleggAr = List.copyOf(tilleggAr);
            tillegg = List.copyOf(tillegg);
        }

        /// How it stood on a day; empty before the first status.
        public Optional<Programstatus> statusOn(LocalDate day) {
            Programstatus found = null;
            for (int i = 0; i < status.size(); i++) {
                if (!statusFra.get(i).isAfter(day)) {
                    found = status.get(i);
                }
            }
            return Optional.ofNullable(found);
        }

        /// Null when nobody has answered.
        public Kvalifiseringsar.@Nullable ForSoknad before() {
            return forYtelser == null
                    ? null
                    : new Kvalifiseringsar.ForSoknad(forSosialhjelp, forYtelser);
        }

        /// Null when nobody has answered.
        public Kvalifiseringsar.@Nullable Etterpa after() {
            return etterpa == null || etterpaInntekt == null
                    ? null
                    : new Kvalifiseringsar.Etterpa(etterpa, etterpaInntekt);
        }

        /// By year, what was received beside the benefit; a year that is not there is not
        /// answered.
        public Map<Integer, Set<Tilleggsytelse>> beside() {
            var years = new HashMap<Integer, Set<Tilleggsytelse>>();
            for (int i = 0; i < tillegg.size(); i++) {
                years.put(
                        tilleggAr.get(i),
                        Arrays.stream(tillegg.get(i).split(" "))
                                .filter(name -> !name.isEmpty())
                                .map(Tilleggsytelse::valueOf)
                                .collect(
                                        Collectors.toCollection(
                                                () -> EnumSet.noneOf(Tilleggsytelse.class))));
            }
            return years;
        }
    }
}
