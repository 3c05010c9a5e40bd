package no.helhet.formats.digisos.innsyn;

import no.helhet.formats.bank.Kontonummer;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Something that happened to an application. References are the sender's own and tie events
/// together: a later event with the same reference replaces what the earlier one told.
public sealed interface Hendelse {

    /// When it happened; sent with millisecond precision.
    Instant tidspunkt();

    /// The application as a whole has a new status.
    record SoknadsStatus(Instant tidspunkt, Status status) implements Hendelse {
        public enum Status {
            MOTTATT,
            UNDER_BEHANDLING,
            FERDIGBEHANDLET,
            BEHANDLES_IKKE
        }
    }

    /// Another office handles the application.
    ///
    /// @param navKontor the office's four digits in NAV's register of offices
    record TildeltNavKontor(Instant tidspunkt, String navKontor) implements Hendelse {
        private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

        public TildeltNavKontor {
            if (!FOUR_DIGITS.matcher(navKontor).matches()) {
                throw new IllegalArgumentException(
                        "The office must be four digits: '" + navKontor + "'");
            }
        }
    }

    /// A case under the application has a status.
    record SaksStatus(
            Instant tidspunkt, String referanse, @Nullable String tittel, @Nullable Status status)
            implements Hendelse {
        public enum Status {
            UNDER_BEHANDLING,
            /// Handled, and not shown to the applicant.
            IKKE_INNSYN,
            BEHANDLES_IKKE,
            FEILREGISTRERT
        }
    }

    /// A decision under sosialtjenesteloven was made.
    ///
    /// @param vedtaksfil the letter's id in the document store
    record VedtakFattet(
            Instant tidspunkt,
            String saksreferanse,
            @Nullable Utfall utfall,
            UUID vedtaksfil,
            List<Vedlegg> vedlegg)
            implements Hendelse {
        public VedtakFattet {
            vedlegg = List.copyOf(vedlegg);
        }

        public enum Utfall {
            INNVILGET,
            DELVIS_INNVILGET,
            AVSLATT,
            AVVIST
        }
    }

    /// The applicant is asked for documents (forvaltningsloven § 17). A later one replaces the
    /// list; an empty list means that nothing is missing any more.
    record DokumentasjonEtterspurt(
            Instant tidspunkt,
            @Nullable UUID forvaltningsbrev,
            List<Vedlegg> vedlegg,
            List<Dokument> dokumenter)
            implements Hendelse {
        public DokumentasjonEtterspurt {
            vedlegg = List.copyOf(vedlegg);
            dokumenter = List.copyOf(dokumenter);
        }

        /// One document asked for.
        ///
        /// @param dokumentreferanse comes back with what the applicant sends
        public record Dokument(
                String dokumenttype,
                @Nullable String tilleggsinformasjon,
                Instant innsendelsesfrist,
                @Nullable String dokumentreferanse) {}
    }

    /// A preliminary answer was sent (forvaltningsloven § 11 a).
    record ForelopigSvar(Instant tidspunkt, UUID forvaltningsbrev, List<Vedlegg> vedlegg)
            implements Hendelse {
        public ForelopigSvar {
            vedlegg = List.copyOf(vedlegg);
        }
    }

    /// A payment is planned, made or stopped.
    ///
    /// @param belopOre in øre; sent in kroner
    /// @param beskrivelse what it is for
    /// @param fom first day of the period it covers
    record Utbetaling(
            Instant tidspunkt,
            String utbetalingsreferanse,
            @Nullable String saksreferanse,
            @Nullable String rammevedtaksreferanse,
            @Nullable Status status,
            long belopOre,
            @Nullable String beskrivelse,
            @Nullable LocalDate forfallsdato,
            @Nullable LocalDate utbetalingsdato,
            @Nullable LocalDate fom,
            @Nullable LocalDate tom,
            Mottaker mottaker,
            @Nullable String utbetalingsmetode)
            implements Hendelse {
        public enum Status {
            PLANLAGT_UTBETALING,
            UTBETALT,
            STOPPET,
            ANNULLERT
        }

        /// Who gets the money. Only the applicant has an account number here, so nobody else's can
        /// be sent.
        public sealed interface Mottaker {
            record Soker(@Nullable Kontonummer kontonummer) implements Mottaker {}

            /// @param navn as the landlord's name
            record Annen(String navn) implements Mottaker {}
        }
    }

    /// A condition for a payment (sosialtjenesteloven §§ 20 and 20 a).
    record Vilkar(
            Instant tidspunkt,
            String vilkarreferanse,
            String saksreferanse,
            List<String> utbetalingsreferanser,
            String tittel,
            @Nullable String beskrivelse,
            Status status)
            implements Hendelse {
        public Vilkar {
            utbetalingsreferanser = List.copyOf(utbetalingsreferanser);
        }

        public enum Status {
            RELEVANT,
            /// Registered by mistake or replaced; no longer shown.
            ANNULLERT
        }
    }

    /// Documents that a decision demands.
    record Dokumentasjonkrav(
            Instant tidspunkt,
            String dokumentasjonkravreferanse,
            String saksreferanse,
            List<String> utbetalingsreferanser,
            String tittel,
            @Nullable String beskrivelse,
            @Nullable Instant frist,
            Status status)
            implements Hendelse {
        public Dokumentasjonkrav {
            utbetalingsreferanser = List.copyOf(utbetalingsreferanser);
        }

        public enum Status {
            RELEVANT,
            /// Delivered some other way.
            LEVERT_TIDLIGERE,
            /// Registered by mistake or replaced; no longer shown.
            ANNULLERT
        }
    }

    /// A frame that later payments are made within.
    ///
    /// @param belopOre in øre; sent in kroner
    record Rammevedtak(
            Instant tidspunkt,
            String rammevedtaksreferanse,
            @Nullable String saksreferanse,
            @Nullable String beskrivelse,
            long belopOre,
            @Nullable LocalDate fom,
            @Nullable LocalDate tom)
            implements Hendelse {}
}
