#!/usr/bin/env bash
# Fuzzes with AFL++, which keeps every input that reaches code no other one has reached, and changes those further.
# Usage: afl.sh grammar|mutate page|metadata|sidecar|archive|ndjson MINUTES FOLDER
# FOLDER keeps the corpus: the next run goes on from it. Inputs that fail are written out at the end.
# Of the kind mutate the bytes are the input; of the kind grammar they are the decisions of the generator.
# Needs afl-fuzz, the .NET SDK and the tool sharpfuzz (dotnet tool install --global SharpFuzz.CommandLine).
set -euo pipefail
kind=$1 target=$2 minutes=$3 folder=$(mkdir -p "$4" && cd "$4" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=$kind-$target

dotnet build "$here" --configuration Release --verbosity quiet --nologo
plain=$here/bin/Release/net10.0
rm -rf "$folder/program"
cp -r "$plain" "$folder/program"
sharpfuzz "$folder/program/CstoTools.Core.dll"
if [ ! -d "$folder/seeds-$name" ]; then
    dotnet "$plain/CstoTools.Fuzzing.dll" samples --kind "$kind" --target "$target" --count 100 --out "$folder/seeds-$name"
fi

# What AFL++ does not know of programs that run in a runtime; and a run that was ended goes on.
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_AUTORESUME=1
export AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1
timeout "${minutes}m" afl-fuzz -i "$folder/seeds-$name" -o "$folder/$name" -t 30000 -m none -- \
    dotnet "$folder/program/CstoTools.Fuzzing.dll" afl --kind "$kind" --target "$target" > "$folder/$name.log" 2>&1 || [ $? -eq 124 ]

grep -E 'execs_done|corpus_count|edges_found|saved_crashes|saved_hangs' "$folder/$name/default/fuzzer_stats"
failed=$(find "$folder/$name/default/crashes" "$folder/$name/default/hangs" -type f -name 'id:*' | sort)
if [ -n "$failed" ]; then
    mapfile -t files <<< "$failed"
    dotnet "$plain/CstoTools.Fuzzing.dll" replay --kind "$kind" --target "$target" "${files[@]}"
fi
