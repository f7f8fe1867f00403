#!/usr/bin/env bash
# Installs what some tests need beyond npm: Chromium, LibreOffice Writer and two fonts, with which they draw PDFs, and
# pdftotext, to hold boxes against, Java for tabula, whose tables ours are held against, and tiffcp, which codes TIFFs as
# scanners do. Debian or Ubuntu, as root.
# Prints a line for each program: `have` or `left out`, with the reason. Ends with 0: tests skip what is left out.
set -u
programs=(chromium soffice pdftotext java tiffcp)
declare -A package=([chromium]=chromium [soffice]=libreoffice-writer [pdftotext]=poppler-utils [java]=default-jre-headless [tiffcp]=libtiff-tools)

missing=()
for program in "${programs[@]}"; do
  command -v "$program" >/dev/null || missing+=("${package[$program]}")
done

reason=''
if [ ${#missing[@]} -gt 0 ]; then
  if [ "${1:-}" = '--check' ]; then
    reason='not installed; run scripts/test-services.sh as root'
  elif ! command -v apt-get >/dev/null; then
    reason='this system has no apt-get'
  elif [ "$(id -u)" -ne 0 ]; then
    reason='not installed, and only root can install it'
  else
    export DEBIAN_FRONTEND=noninteractive
    if ! { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}" fonts-liberation fonts-dejavu-core; } >&2; then
      reason='apt-get failed'
    fi
  fi
fi

for program in "${programs[@]}"; do
  if command -v "$program" >/dev/null; then
    printf 'have %s\n' "$program"
  else
    printf 'left out %s: %s\n' "$program" "${reason:-it is not in the package ${package[$program]}}"
  fi
done
