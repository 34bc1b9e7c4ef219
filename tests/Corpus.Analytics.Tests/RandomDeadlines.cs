using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Analytics.Tests;

/// <summary>Random directives with deadlines of every kind.</summary>
internal static class RandomDeadlines
{
    /// <summary>Fills an index in several commits, some directives twice; gives what it then holds.</summary>
    public static List<(string Id, Directive Directive)> Fill(TempIndex temp, Random random, int directives)
    {
        var corpus = new RandomCorpus(random);
        var held = new Dictionary<string, Directive>();
        for (var commit = 0; commit < 3; commit++)
        {
            temp.Commit(writer =>
            {
                for (var i = 0; i < directives; i++)
                {
                    var made = corpus.Directive($"{random.Next(2 * directives)}");
                    made = made with { Directive = WithDeadlines(made.Directive, random) };
                    held[writer.Add(made).DirectiveId] = made.Directive;
                }

                writer.AddTask(corpus.Imported($"{random.Next(5)}"));
            });
        }

        return [.. held.Select(pair => (pair.Key, pair.Value))];
    }

    private static Directive WithDeadlines(Directive directive, Random random) => directive with
    {
        Tasks = [.. directive.Tasks.Select(task => task with { Range = new TextRange(100, 200), Deadline = Deadline(directive, random) })],
    };

    private static Deadline? Deadline(Directive directive, Random random)
    {
        if (random.Next(4) == 0)
        {
            return null;
        }

        var end = new DateOnly(2021, 7, 1).AddDays(random.Next(300));
        var kind = (DeadlineKind)random.Next(8);
        var hasDay = kind <= DeadlineKind.Range && kind != DeadlineKind.From && random.Next(6) > 0;
        var isImpossible = kind <= DeadlineKind.Range && random.Next(10) == 0;
        return new Deadline
        {
            Text = random.Next(3) == 0 ? "trước ngày 20/8" : $"trước ngày {end.Day}/{end.Month}/{end.Year}",
            Kind = kind,
            Start = kind == DeadlineKind.From && random.Next(3) > 0 ? end : null,
            End = hasDay ? end : null,
            Anomaly = isImpossible ? "no such day" : hasDay && end < directive.Issued?.First ? "before issue date" : null,
            Range = random.Next(2) == 0 ? new TextRange(110, 120) : new TextRange(200 + (10 * random.Next(3)), 210),
            Rule = "test",
        };
    }
}
