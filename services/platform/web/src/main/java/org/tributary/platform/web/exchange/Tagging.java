package org.tributary.platform.web.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** Tells the {@code ETag} that a representation would be given if it were the answer: it is written as answers are. */
public final class Tagging {

    private final Supplier<List<HttpMessageConverter<?>>> converters;

    Tagging(Supplier<List<HttpMessageConverter<?>>> converters) {
        this.converters = converters;
    }

    /** The tag of this representation in JSON. */
    public String tagOf(Object representation) {
        return RepresentationTag.of(bytesOf(representation));
    }

    private byte[] bytesOf(Object representation) {
        var written = new Written();
        try {
            writerOf(representation).write(representation, MediaType.APPLICATION_JSON, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.getBody().toByteArray();
    }

    @SuppressWarnings("unchecked") // it says that it can
    private HttpMessageConverter<Object> writerOf(Object representation) {
        return (HttpMessageConverter<Object>) converters.get().stream()
                .filter(converter -> converter.canWrite(representation.getClass(), MediaType.APPLICATION_JSON))
                .findFirst()
                .orElseThrow();
    }

    /** What would be sent. */
    private static final class Written implements HttpOutputMessage {

        private final HttpHeaders headers = new HttpHeaders();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public ByteArrayOutputStream getBody() {
            return body;
        }
    }
}
