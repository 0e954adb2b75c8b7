package org.tributary.audit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.Sha256;

/**
 * A fact as a leaf of the ledger's Merkle tree (RFC 9162, section 2.1.1): SHA-256 over {@code 0x00} and then type, event id,
 * aggregate id, sequence, position, time, metadata and payload, each after its length in four bytes, big-endian. Texts,
 * numbers and the time are hashed as the record's headers spell them, so that anyone who has the record can compute its leaf.
 */
final class Leaf {

    /** Sets leaves apart from inner nodes, which begin with {@code 0x01}. */
    private static final byte PREFIX = 0x00;

    private Leaf() {}

    /** The hash, 32 bytes. */
    static byte[] hash(ReceivedEvent fact) {
        var sha256 = Sha256.begin();
        sha256.update(PREFIX);
        for (var part : parts(fact)) {
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            sha256.update(part);
        }
        return sha256.digest();
    }

    private static List<byte[]> parts(ReceivedEvent fact) {
        return List.of(
                fact.type().getBytes(UTF_8),
                fact.id().toString().getBytes(UTF_8),
                fact.subject().getBytes(UTF_8),
                Long.toString(fact.sequence()).getBytes(UTF_8),
                Long.toString(fact.position()).getBytes(UTF_8),
                fact.time().toString().getBytes(UTF_8),
                fact.metadata(),
                fact.payload());
    }
}
