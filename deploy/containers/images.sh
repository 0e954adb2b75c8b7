# The images for the tests: the official ones, which the system in containers runs on too, or stand-ins made here.
# It needs say and $home, and leaves what Maven must be told in the array images.

images=()

official() {
  sed -n "s|^ *image: \(\(.*/\)\?$1:.*\)|\1|p" "$home/docker-compose.yml"
}

is_to_be_had() {
  docker image inspect "$1" >/dev/null 2>&1 || docker pull --quiet "$1" >&2
}

find_images() {
  local postgres kafka
  postgres=$(official postgres)
  kafka=$(official kafka)
  if is_to_be_had "$postgres" && is_to_be_had "$kafka"; then
    images=("-Dinfrastructure.postgres=$postgres" "-Dinfrastructure.kafka=$kafka")
    # the engine of our own ends with the run, so nobody else need clear up in it
    [ -z "$engine_pid" ] || export TESTCONTAINERS_RYUK_DISABLED=true
    return 0
  fi
  say "The official images cannot be had here, so stand-ins are made of the same binaries that the embedded servers run."
  local made
  made=$("$home/deploy/images/local-images")
  mapfile -t images <<<"$made"
  # what clears up after killed tests is an image too
  export TESTCONTAINERS_RYUK_DISABLED=true
}
