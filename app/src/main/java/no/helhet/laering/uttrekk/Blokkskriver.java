package no.helhet.laering.uttrekk;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// Writes a file in blocks of 256 KiB as it is made, in the transaction that makes it: all of it
/// is there in the end, or none.
final class Blokkskriver extends OutputStream {
    private static final int BLOCK = 256 * 1024;
    private final Mottak mottak;
    private final MessageDigest digest = Datapakke.sha256();
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private int nr;
    private long size;

    /// Takes a block.
    @FunctionalInterface
    interface Mottak {
        void take(int nr, byte[] data);
    }

    Blokkskriver(Mottak mottak) {
        this.mottak = mottak;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] data, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            int now = Math.min(left, BLOCK - filled);
            System.arraycopy(data, at, block, filled, now);
            filled += now;
            at += now;
            left -= now;
            if (filled == BLOCK) {
                pass();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            pass();
        }
    }

    private void pass() {
        var whole = Arrays.copyOf(block, filled);
        digest.update(whole);
        mottak.take(nr++, whole);
        size += filled;
        filled = 0;
    }

    long size() {
        return size;
    }

    /// Lower-case hex; called once, when the file is closed.
    String checksum() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
