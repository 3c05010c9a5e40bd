package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Importrad.Endring;
import no.helhet.laering.omrade.Importrad.Kode;
import no.helhet.laering.omrade.Importrad.Nokkel;
import no.helhet.laering.omrade.Importrad.Plass;
import no.helhet.laering.omrade.Importrad.Tall;
import no.helhet.laering.omrade.ImportradRepository.Before;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes rows in batches, each thing once: a row that says the same as one before it is a double,
/// one that says something else is refused and the first stands.
final class Radskriver implements Radmottak {
    private static final int BATCH = 4_000;

    private final UUID id;
    private final ImportradRepository rader;
    private final Avvikssamler avvik;
    private final Map<Nokkel, Numbered> tall = new LinkedHashMap<>();
    private final Map<Object, Importrad> others = new HashMap<>();
    private final List<Importrad> waiting = new ArrayList<>();
    private long skrevet;
    private long doble;
    private long endret;
    private long like;

    private record Numbered(long linje, Tall rad) {}

    Radskriver(UUID id, ImportradRepository rader, Avvikssamler avvik) {
        this.id = id;
        this.rader = rader;
        this.avvik = avvik;
    }

    @Override
    public void avvik(long linje, String felt, Avviksgrunn grunn, String verdi) {
        avvik.add(linje, felt, grunn, verdi);
    }

    @Override
    public void rad(long linje, Importrad rad) {
        if (rad instanceof Tall figure) {
            var first = tall.putIfAbsent(figure.key(), new Numbered(linje, figure));
            if (first != null) {
                again(linje, figure, first.rad().verdi());
            }
        } else {
            var first = others.putIfAbsent(rad.key(), rad);
            if (first == null) {
                waiting.add(rad);
            } else if (first.equals(rad)) {
                doble++;
            } else {
                avvik.add(linje, "", Avviksgrunn.MOTSTRID, rad.key().toString());
            }
        }
        if (tall.size() + waiting.size() >= BATCH) {
            flush();
        }
    }

    private void again(long linje, Tall figure, double before) {
        if (before == figure.verdi()) {
            doble++;
        } else {
            var key = figure.key();
            avvik.add(
                    linje,
                    key.variabel() + " " + key.ar(),
                    Avviksgrunn.MOTSTRID,
                    number(figure.verdi()) + " (" + number(before) + ")");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    void flush() {
        if (!tall.isEmpty()) {
            for (var given :
                    rader.findGiven(id, tall.values().stream().map(Numbered::rad).toList())) {
                var again = tall.remove(given.key());
                again(again.linje(), again.rad(), given.verdi());
            }
            if (!tall.isEmpty()) {
                var batch = tall.values().stream().map(Numbered::rad).toList();
                count(batch.size(), rader.writeTall(id, batch));
            }
            tall.clear();
        }
        if (!waiting.isEmpty()) {
            count(waiting.size(), writeOthers());
            waiting.clear();
        }
    }

    /// A file holds rows of one kind.
    private Before writeOthers() {
        return switch (waiting.getFirst()) {
            case Kode _ -> rader.writeKoder(id, all(Kode.class));
            case Endring _ -> rader.writeEndringer(id, all(Endring.class));
            case Plass _ -> rader.writePlasser(id, all(Plass.class));
            case Tall _ -> Before.NONE;
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
