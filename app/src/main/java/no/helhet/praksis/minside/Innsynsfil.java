package no.helhet.praksis.minside;

import no.helhet.formats.digisos.innsyn.Hendelse;
import no.helhet.formats.digisos.innsyn.InnsynWriter;
import no.helhet.formats.digisos.innsyn.Innsynshistorikk;
import no.helhet.formats.digisos.innsyn.Vedlegg;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Makes `digisos-soker.json` of a history, and finds the letters it refers to.
final class Innsynsfil {
    static final String NAME = "digisos-soker.json";
    private static final String SCHEMA_VERSION = "1.0.0";

    private Innsynsfil() {}

    static InnsynWriter.Result write(List<Innslag> innslag) {
        return InnsynWriter.write(
                new Innsynshistorikk(
                        SCHEMA_VERSION,
                        new Innsynshistorikk.Avsender("Helhet", systemVersion()),
                        hendelser(innslag)));
    }

    /// The events in order. A condition names the payments of its decision, which are planned
    /// after it is set.
    static List<Hendelse> hendelser(List<Innslag> innslag) {
        var result = new ArrayList<Hendelse>();
        for (var one : innslag) {
            result.add(
                    one.hendelse() instanceof Hendelse.Vilkar vilkar && one.vedtakId() != null
                            ? withPayments(vilkar, payments(innslag, one.vedtakId()))
                            : one.hendelse());
        }
        return result;
    }

    private static List<String> payments(List<Innslag> innslag, UUID vedtakId) {
        return innslag.stream()
                .filter(i -> vedtakId.equals(i.vedtakId()))
                .map(Innslag::hendelse)
                .filter(Hendelse.Utbetaling.class::isInstance)
                .map(h -> ((Hendelse.Utbetaling) h).utbetalingsreferanse())
                .distinct()
                .toList();
    }

    private static Hendelse.Vilkar withPayments(Hendelse.Vilkar v, List<String> payments) {
        return new Hendelse.Vilkar(
                v.tidspunkt(),
                v.vilkarreferanse(),
                v.saksreferanse(),
                payments,
                v.tittel(),
                v.beskrivelse(),
                v.status());
    }

    /// The stored files that the history refers to, in order, each once.
    static List<UUID> documents(List<Innslag> innslag) {
        var ids = new ArrayList<UUID>();
        for (var one : innslag) {
            switch (one.hendelse()) {
                case Hendelse.VedtakFattet vedtak -> {
                    ids.add(vedtak.vedtaksfil());
                    vedtak.vedlegg().stream().map(Vedlegg::dokument).forEach(ids::add);
                }
                case Hendelse.ForelopigSvar svar -> {
                    ids.add(svar.forvaltningsbrev());
                    svar.vedlegg().stream().map(Vedlegg::dokument).forEach(ids::add);
                }
                case Hendelse.DokumentasjonEtterspurt asked -> {
                    if (asked.forvaltningsbrev() != null) {
                        ids.add(asked.forvaltningsbrev());
                    }
                    asked.vedlegg().stream().map(Vedlegg::dokument).forEach(ids::add);
                }
                default -> {}
            }
        }
        return ids.stream().distinct().toList();
    }

    private static String systemVersion() {
        var version = Innsynsfil.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
