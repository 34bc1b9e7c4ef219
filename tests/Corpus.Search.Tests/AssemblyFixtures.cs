using Corpus.Testing;

[assembly: AssemblyFixture(typeof(TestDatabases))]
