package no.helhet.formats.digisos.innsyn;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.digisos.innsyn.Hendelse.SoknadsStatus;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;

/// Writes an [Innsynshistorikk] as digisos-soker.json in UTF-8. Fields without a value are left
/// out.
public final class InnsynWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonOut out;

    private InnsynWriter(JsonOut out) {
        this.out = out;
    }

    /// The document, unless the history does not begin with the receipt of the application.
    public static Result write(Innsynshistorikk historikk) {
        List<Hendelse> hendelser = historikk.hendelser();
        if (hendelser.isEmpty()
                || !(hendelser.getFirst() instanceof SoknadsStatus first)
                || first.status() != SoknadsStatus.Status.MOTTATT) {
            return new Result.NotReceived();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new InnsynWriter(new JsonOut(generator)).historikk(historikk);
        }
        return new Result.Written(bytes.toByteArray());
    }

    private void historikk(Innsynshistorikk historikk) {
        out.object(
                () -> {
                    out.text("version", historikk.version());
                    out.object(
                            "avsender",
                            () -> {
                                out.text("systemnavn", historikk.avsender().systemnavn());
                                out.text("systemversjon", historikk.avsender().systemversjon());
                            });
                    out.objects("hendelser", historikk.hendelser(), this::hendelse);
                });
    }

    private void hendelse(Hendelse hendelse) {
        String name = hendelse.getClass().getSimpleName();
        out.text("type", Character.toLowerCase(name.charAt(0)) + name.substring(1));
        out.moment("hendelsestidspunkt", hendelse.tidspunkt());
        switch (hendelse) {
            case SoknadsStatus status -> out.code("status", status.status());
            case Hendelse.TildeltNavKontor tildelt -> out.text("navKontor", tildelt.navKontor());
            case Hendelse.SaksStatus status -> saksStatus(status);
            case Hendelse.VedtakFattet vedtak -> vedtak(vedtak);
            case Hendelse.DokumentasjonEtterspurt etterspurt -> etterspurt(etterspurt);
            case Hendelse.ForelopigSvar svar -> {
                file("forvaltningsbrev", svar.forvaltningsbrev());
                vedlegg(svar.vedlegg());
            }
            case Hendelse.Utbetaling utbetaling -> utbetaling(utbetaling);
            case Hendelse.Vilkar vilkar -> vilkar(vilkar);
            case Hendelse.Dokumentasjonkrav krav -> krav(krav);
            case Hendelse.Rammevedtak ramme -> rammevedtak(ramme);
        }
    }

    private void saksStatus(Hendelse.SaksStatus status) {
        out.text("referanse", status.referanse());
        out.text("tittel", status.tittel());
        out.code("status", status.status());
    }

    private void vedtak(Hendelse.VedtakFattet vedtak) {
        out.text("saksreferanse", vedtak.saksreferanse());
        out.code("utfall", vedtak.utfall());
        file("vedtaksfil", vedtak.vedtaksfil());
        vedlegg(vedtak.vedlegg());
    }

    private void etterspurt(Hendelse.DokumentasjonEtterspurt etterspurt) {
        file("forvaltningsbrev", etterspurt.forvaltningsbrev());
        vedlegg(etterspurt.vedlegg());
        out.objects(
                "dokumenter",
                etterspurt.dokumenter(),
                dokument -> {
                    out.text("dokumenttype", dokument.dokumenttype());
                    out.text("tilleggsinformasjon", dokument.tilleggsinformasjon());
                    out.moment("innsendelsesfrist", dokument.innsendelsesfrist());
                    out.text("dokumentreferanse", dokument.dokumentreferanse());
                });
    }

    private void utbetaling(Hendelse.Utbetaling utbetaling) {
        out.text("utbetalingsreferanse", utbetaling.utbetalingsreferanse());
        out.text("saksreferanse", utbetaling.saksreferanse());
        out.text("rammevedtaksreferanse", utbetaling.rammevedtaksreferanse());
        out.code("status", utbetaling.status());
        out.kroner("belop", utbetaling.belopOre());
        out.text("beskrivelse", utbetaling.beskrivelse());
        out.day("forfallsdato", utbetaling.forfallsdato());
        out.day("utbetalingsdato", utbetaling.utbetalingsdato());
        out.day("fom", utbetaling.fom());
        out.day("tom", utbetaling.tom());
        switch (utbetaling.mottaker()) {
            case Hendelse.Utbetaling.Mottaker.Soker(Kontonummer kontonummer) -> {
                out.flag("annenMottaker", false);
                out.text("kontonummer", kontonummer == null ? null : kontonummer.value());
            }
            case Hendelse.Utbetaling.Mottaker.Annen(String navn) -> {
                out.flag("annenMottaker", true);
                out.text("mottaker", navn);
            }
        }
        out.text("utbetalingsmetode", utbetaling.utbetalingsmetode());
    }

    private void vilkar(Hendelse.Vilkar vilkar) {
        out.text("vilkarreferanse", vilkar.vilkarreferanse());
        out.text("saksreferanse", vilkar.saksreferanse());
        out.texts("utbetalingsreferanse", vilkar.utbetalingsreferanser());
        out.text("tittel", vilkar.tittel());
        out.text("beskrivelse", vilkar.beskrivelse());
        out.code("status", vilkar.status());
    }

    private void krav(Hendelse.Dokumentasjonkrav krav) {
        out.text("dokumentasjonkravreferanse", krav.dokumentasjonkravreferanse());
        out.text("saksreferanse", krav.saksreferanse());
        out.texts("utbetalingsreferanse", krav.utbetalingsreferanser());
        out.text("tittel", krav.tittel());
        out.text("beskrivelse", krav.beskrivelse());
        out.moment("frist", krav.frist());
        out.code("status", krav.status());
    }

    private void rammevedtak(Hendelse.Rammevedtak ramme) {
        out.text("rammevedtaksreferanse", ramme.rammevedtaksreferanse());
        out.text("saksreferanse", ramme.saksreferanse());
        out.text("beskrivelse", ramme.beskrivelse());
        out.kroner("belop", ramme.belopOre());
        out.day("fom", ramme.fom());
        out.day("tom", ramme.tom());
    }

    private void vedlegg(List<Vedlegg> vedlegg) {
        if (!vedlegg.isEmpty()) {
            out.objects(
                    "vedlegg",
                    vedlegg,
                    one -> {
                        out.text("tittel", one.tittel());
                        reference(one.dokument());
                    });
        }
    }

    private void file(String name, @Nullable UUID dokument) {
        if (dokument != null) {
            out.object(name, () -> reference(dokument));
        }
    }

    private void reference(UUID dokument) {
        out.object(
                "referanse",
                () -> {
                    out.text("type", "dokumentlager");
                    out.text("id", dokument.toString());
                });
    }

    /// What came of writing a history.
    public sealed interface Result {
        /// The document in UTF-8.
        record Written(byte[] json) implements Result {}

        /// The history does not begin with [SoknadsStatus] MOTTATT, without which the application
        /// is not shown at all: put that event first.
        record NotReceived() implements Result {}
    }
}
