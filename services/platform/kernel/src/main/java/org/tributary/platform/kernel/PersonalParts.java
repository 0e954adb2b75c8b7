package org.tributary.platform.kernel;

import org.jspecify.annotations.Nullable;
import org.tributary.events.Personal;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a {@link Personal} component as a {@link SealedPart} and reads it as {@code null} where the vault has no key. The
 * ciphertext is bound to its person, its event and its component, so that it cannot be moved.
 */
final class PersonalParts extends JacksonModule {

    /** Writes what is to be sealed: an ordinary mapper, for nothing within a personal part is sealed again. */
    static final JsonMapper PLAIN = JsonMapper.builder().build();

    private final PersonalVault vault;

    PersonalParts(PersonalVault vault) {
        this.vault = vault;
    }

    @Override
    public String getModuleName() {
        return "personal-parts";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new Introspector(vault));
    }

    private static final class Introspector extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        private final transient PersonalVault vault;

        private Introspector(PersonalVault vault) {
            this.vault = vault;
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated member) {
            return member.hasAnnotation(Personal.class) ? new PersonalSealer(vault, null) : null;
        }

        /** A fact that lacks what every fact of its kind has is no such fact; only what may be absent may be left out. */
        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            if (member instanceof AnnotatedParameter parameter
                    && member.getDeclaringClass().isRecord()) {
                var component = member.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
                return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            }
            return null;
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated member) {
            return member.hasAnnotation(Personal.class) ? new PersonalOpener(vault, null) : null;
        }
    }
}
