package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that wrap the keys of persons, in a hardware security module that speaks PKCS#11: AES-256, made in it, and not to be had
 * from it. It wraps with AES-GCM; in front of what it wraps stands which of its keys it was.
 */
final class Pkcs11KeyService implements KeyService {

    private static final String ALIAS = "tributary-kek-";
    private static final String GCM = "AES/GCM/NoPadding";
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final KeySettings.Pkcs11 settings;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Token token;

    /** Makes the first key where there is none. */
    Pkcs11KeyService(KeySettings.Pkcs11 settings) {
        this.settings = settings;
        if (aliases().isEmpty()) {
            renew();
        }
    }

    /** A token that we are signed in to. */
    private record Token(Provider provider, KeyStore keys) {}

    /** What is done with it; anything but a wrong text means that it is out of reach. */
    private interface Use<T> {
        T of(Token token) throws GeneralSecurityException, IOException;
    }

    @Override
    public Aead wrapping() {
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] plaintext, byte[] context) throws GeneralSecurityException {
                return wrap(plaintext, context);
            }

            @Override
            public byte[] decrypt(byte[] ciphertext, byte[] context) throws GeneralSecurityException {
                return unwrap(ByteBuffer.wrap(ciphertext), context);
            }
        };
    }

    @Override
    public String current() {
        return aliases().getLast();
    }

    @Override
    public String renew() {
        var next = ALIAS
                + (aliases().stream().mapToInt(Pkcs11KeyService::numberOf).max().orElse(0) + 1);
        use(token -> {
            var generator = KeyGenerator.getInstance("AES", token.provider);
            generator.init(KEY_BITS);
            token.keys.setEntry(next, new KeyStore.SecretKeyEntry(generator.generateKey()), null);
            return next;
        });
        return next;
    }

    @Override
    public void retireOthers() {
        var current = current();
        for (var alias : aliases()) {
            if (!alias.equals(current)) {
                use(token -> {
                    token.keys.deleteEntry(alias);
                    return alias;
                });
            }
        }
    }

    private byte[] wrap(byte[] plaintext, byte[] context) throws GeneralSecurityException {
        var alias = current();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, alias, nonce, context, plaintext);
        var name = alias.getBytes(US_ASCII);
        return ByteBuffer.allocate(1 + name.length + nonce.length + sealed.length)
                .put((byte) name.length)
                .put(name)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private byte[] unwrap(ByteBuffer wrapped, byte[] context) throws GeneralSecurityException {
        if (wrapped.remaining() < 1 || wrapped.remaining() < 1 + wrapped.get(0) + NONCE_BYTES || wrapped.get(0) < 0) {
            throw new GeneralSecurityException("It was not wrapped here");
        }
        var alias = new String(next(wrapped, wrapped.get()), US_ASCII);
        var nonce = next(wrapped, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, alias, nonce, context, next(wrapped, wrapped.remaining()));
    }

    private static byte[] next(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private byte[] cipher(int mode, String alias, byte[] nonce, byte[] context, byte[] text)
            throws GeneralSecurityException {
        var found = use(token -> {
            var cipher = Cipher.getInstance(GCM, token.provider);
            cipher.init(mode, keyOf(token, alias), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            try {
                return Optional.of(cipher.doFinal(text));
            } catch (AEADBadTagException e) {
                return Optional.<byte[]>empty();
            }
        });
        return found.orElseThrow(() -> new AEADBadTagException("It was altered, or wrapped in another context"));
    }

    /** One that another instance made is in the token, and not yet in our view of it. */
    private Key keyOf(Token token, String alias) throws GeneralSecurityException, IOException {
        if (!token.keys.containsAlias(alias)) {
            token.keys.load(null, settings.pin().toCharArray());
        }
        var known = token.keys.getKey(alias, null);
        if (known == null) {
            throw new KeyStoreException("The token has no key " + alias);
        }
        return known;
    }

    /** The oldest first, as the token has them now. */
    private List<String> aliases() {
        return use(token -> {
            token.keys.load(null, settings.pin().toCharArray());
            return Collections.list(token.keys.aliases()).stream()
                    .filter(alias -> alias.startsWith(ALIAS))
                    .sorted(Comparator.comparingInt(Pkcs11KeyService::numberOf))
                    .toList();
        });
    }

    private static int numberOf(String alias) {
        return Integer.parseInt(alias.substring(ALIAS.length()));
    }

    private synchronized <T> T use(Use<T> use) {
        try {
            var signedIn = Objects.requireNonNullElseGet(token, this::signIn);
            token = signedIn;
            return use.of(signedIn);
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            token = null; // the next one signs in anew
            throw new KeyServiceAway("The token of " + settings.library() + " cannot be used", e);
        }
    }

    private Token signIn() {
        try {
            var template = Security.getProvider("SunPKCS11");
            var provider = template.configure("--"
                    + String.join(
                            "\n",
                            "name=tributary",
                            "library=" + settings.library(),
                            "slot=" + settings.slot(),
                            "attributes(generate,CKO_SECRET_KEY,CKK_AES) = {",
                            "  CKA_SENSITIVE = true",
                            "  CKA_EXTRACTABLE = false",
                            "  CKA_ENCRYPT = true",
                            "  CKA_DECRYPT = true",
                            "}"));
            var keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, settings.pin().toCharArray());
            return new Token(provider, keys);
        } catch (GeneralSecurityException | IOException e) {
            throw new ProviderException("Nobody can sign in to the token", e);
        }
    }
}
