package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Importrad.Endring;
import no.helhet.laering.omrade.Importrad.Kode;
import no.helhet.laering.omrade.Importrad.Plass;
import no.helhet.laering.omrade.Importrad.Tall;
import no.helhet.laering.omrade.ImportradRepository.Before;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes rows, each thing once: a row that says the same as one before it is a double, one that
/// says something else is refused and the first stands. Figures, of which there may be millions,
/// are gathered first and written at the end; codes and shapes are written in batches.
final class Radskriver implements Radmottak {
    private static final int BATCH = 4_000;

    private final UUID id;
    private final ImportradRepository rader;
    private final Tallskriver tall;
    private final Avvikssamler avvik;
    private final Map<Object, Importrad> others = new HashMap<>();
    private final List<Importrad> waiting = new ArrayList<>();
    private long skrevet;
    private long doble;
    private long endret;
    private long like;

    Radskriver(
            UUID id, ImportradRepository rader, StagedTallRepository staged, Avvikssamler avvik) {
        this.id = id;
        this.rader = rader;
        this.tall = new Tallskriver(staged, avvik);
        this.avvik = avvik;
    }

    @Override
    public void avvik(long linje, String felt, Avviksgrunn grunn, String verdi) {
        avvik.add(linje, felt, grunn, verdi);
    }

    @Override
    public void rad(long linje, Importrad rad) {
        if (rad instanceof Tall figure) {
            tall.add(linje, figure);
            return;
        }
        var first = others.putIfAbsent(rad.key(), rad);
        if (first == null) {
            waiting.add(rad);
        } else if (first.equals(rad)) {
            doble++;
        } else {
            avvik.add(linje, "", Avviksgrunn.MOTSTRID, rad.key().toString());
        }
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    /// After the last row.
    ///
    /// @param keep whether figures are to be written, or only counted
    void end(boolean keep) {
        if (!waiting.isEmpty()) {
            flush();
        }
        var figures = tall.end(id, keep);
        doble += figures.doble();
        count(figures.skrevet(), figures.before());
    }

    private void flush() {
        count(waiting.size(), write());
        waiting.clear();
    }

    /// A file holds rows of one kind.
    private Before write() {
        return switch (waiting.getFirst()) {
            case Kode _ -> rader.writeKoder(id, all(Kode.class));
            case Endring _ -> rader.writeEndringer(id, all(Endring.class));
            case Plass _ -> rader.writePlasser(id, all(Plass.class));
            case Tall _ -> throw new IllegalStateException("Figures are gathered");
        };
    }

    private <T extends Importrad> List<T> all(Class<T> kind) {
        return waiting.stream().map(kind::cast).toList();
    }

    private void count(long written, Before before) {
        skrevet += written;
        endret += before.endret();
        like += before.like();
    }

    Utfall utfall(long lest, long flyttet, String stopp) {
        return new Utfall(
                lest,
                skrevet,
                endret,
                like,
                doble,
                flyttet,
                avvik.count(),
                Math.min(avvik.count(), Avvikssamler.KEPT),
                avvik.grunner(),
                stopp.isEmpty() ? null : stopp);
    }
}
