#!/usr/bin/env bash
# Measures the service under load: throughput and latency of searches and trends, time to the first byte and memory of an export of all
# rows, time from start to ready. Run it on an idle machine; it needs wrk and curl (both are packages of Debian).
#
#   dotnet run -c Release --project tests/Corpus.Benchmarks -- adapt c1000000.jsonl TASKS.jsonl
#   dotnet run -c Release --project tests/Corpus.Benchmarks -- adapt queries.tsv QUERIES.tsv
#   dotnet run -c Release --project src/Corpus.Cli -- import TASKS.jsonl --index INDEX
#   dotnet publish -c Release -r linux-x64 --self-contained false src/Corpus.Service -o SERVICE
#   tests/Corpus.Benchmarks/load.sh SERVICE INDEX QUERIES.tsv
#
# The generated tasks and queries (see the README of Corpus.Search) name sectors that the import refuses: adapt gives them those of this
# project. SERVICE is the folder of the published service, INDEX that of an index, QUERIES.tsv a table of queries (see load.lua). The last
# lines of searches and trends are of about half of the load that is wanted: 200 requests/s over 16 connections that pause in between.
# Of memory RssAnon is what the service itself holds; RssFile is mostly the mapped database, which the system takes back when it needs it.
set -euo pipefail

service=${1:?folder of the published service} index=${2:?folder of the index} queries=${3:?table of queries}
here=$(cd "$(dirname "$0")" && pwd)
port=${PORT:-5099} seconds=${SECONDS_EACH:-20}
url=http://127.0.0.1:$port log=$(mktemp)

started=$(date +%s%N)
dotnet "$service/Corpus.Service.dll" --urls "$url" --index "$index" --Corpus:RequestsPerSecond 1000000 --Corpus:Burst 10000000 2>"$log" &
pid=$!
trap 'kill $pid' EXIT
until curl -sf "$url/readyz" >/dev/null; do sleep 0.01; done
echo "start to ready: $((($(date +%s%N) - started) / 1000000)) ms"

memory() { awk '/RssAnon|RssFile/ { printf "%s %d MB  ", $1, $2 / 1024 }' "/proc/$pid/status"; }
load() {
  QUERIES=$queries RESOURCE=$1 DELAY=${4:-0} wrk -t1 -c"$2" -d"${3}s" -s "$here/load.lua" "$url" | grep "^$1:" | sed "s/^$1/$1, $2 connections/"
}

load search 4 5 >/dev/null
load trends 4 5 >/dev/null
for connections in 1 2 4 16; do load search $connections "$seconds"; done
load search 16 "$seconds" 75
for connections in 1 2 4; do load trends $connections "$seconds"; done
load trends 16 "$seconds" 75
echo "memory after the load: $(memory)"

for path in search.csv search.csv search.jsonl 'search.csv?q=ph%C3%B2ng'; do
  curl -s -o /dev/null -w "$path: first byte %{time_starttransfer} s, all %{time_total} s, %{size_download} bytes\n" "$url/api/v1/$path" &
  export=$!
  while kill -0 $export 2>/dev/null; do sleep 1; echo "  while it streams: $(memory)"; done
  wait $export
done
for path in 'trends/words?groupBy=province&group=H%C3%A0+N%E1%BB%99i' 'trends/words?group=2021-08' facets/province agencies; do
  curl -s -o /dev/null -w "$path: %{time_total} s\n" "$url/api/v1/$path"
done
