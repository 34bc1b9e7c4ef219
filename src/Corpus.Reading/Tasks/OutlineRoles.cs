namespace Corpus.Reading;

/// <summary>Decides which items of an outline are tasks, which are headings and which order nobody.</summary>
internal static class OutlineRoles
{
    /// <summary>Longest single sentence, in words, that only introduces the bullets below it.</summary>
    public const int MaxHeadingWords = 34;

    /// <summary>Sets the role of every item below <paramref name="root"/>. Linear.</summary>
    public static void Decide(OutlineItem root)
    {
        foreach (var item in root.Children)
        {
            Decide(item, false);
        }
    }

    private static void Decide(OutlineItem item, bool inStatement)
    {
        var isStatement = (inStatement && !Statements.IsOrderOnTopic(item)) || Statements.IsTitle(item) || EffectClause.Fits(item) || ListedObjects.AreFacts(item);
        item.Role = item.Row is { IsHeading: false } ? ItemRole.Task
            : isStatement ? ItemRole.Statement
            : item.Children.Count == 0 ? RoleOfLeaf(item)
            : RoleOfParent(item);
        if (item.Role == ItemRole.Task)
        {
            item.AbsorbChildren(ForbiddenActs.CountBelow(item) is > 0 and var acts ? acts
                : (item.Row is not null && item.EndsWithColon) || ListedObjects.AreBelow(item) ? item.Children.Count : 0);
        }

        foreach (var child in item.Children)
        {
            Decide(child, isStatement);
        }

        if (item.Role == ItemRole.Statement && Statements.IsTopic(item) && item.Children.Exists(child => child.Role != ItemRole.Statement))
        {
            item.Role = ItemRole.Heading;
        }
    }

    private static ItemRole RoleOfLeaf(OutlineItem item)
    {
        var words = item.Words;
        if (words.Length == 0)
        {
            return ItemRole.Statement;
        }

        var assignment = item.Assignment;
        if ((assignment.IsOnlyNames && !EndsInUnknownWords(item)) || (Titles.IsAllCapitals(item.Text.Text) && words.Length < 30 && !(words[0].IsShouted && assignment is { OpensWithLead: true, IsOnlyNames: false })))
        {
            return ItemRole.Heading;
        }

        if (Statements.AreEnacted(item) || BodyClosing.IsPetition(words))
        {
            return ItemRole.Statement;
        }

        return assignment.Lead.Count > 0 || !Statements.Fit(item) ? ItemRole.Task : ItemRole.Statement;
    }

    /// <summary>Whether a sentence that reads like a body's name may hold an order; a line that ends without a sign is a title.</summary>
    private static bool EndsInUnknownWords(OutlineItem item) => item.Text.Text.AsSpan().TrimEnd("*_ ") is [.., '.' or ';'] && BareNames.MayOrder(item.Words);

    private static ItemRole RoleOfParent(OutlineItem item)
    {
        if (item.Assignment.IsOnlyNames || item.IsScenario || ScenarioHeading.Heads(item))
        {
            return ItemRole.Heading;
        }

        if (ForbiddenActs.CountBelow(item) > 0 || ListedObjects.AreBelow(item))
        {
            return ItemRole.Task;
        }

        if (item.Children.TrueForAll(child => child.IsScenario) && !item.EndsWithColon && !Titles.IsTitle(item))
        {
            // What is done in which case stands beside a whole sentence.
            return RoleOfLeaf(item);
        }

        if (item.EndsWithColon)
        {
            return OrderOfItem.StandsBesideIntroduction(item) || OrderOfItem.StandsBeforeIntroduction(item) || (item.Assignment.Lead.Count == 0 && OrderOfItem.IsWhole(item) && !OrderOfItem.Introduces(item))
                ? ItemRole.Task
                : ItemRole.Heading;
        }

        if (OrderOfItem.IsWhole(item) || OrderOfItem.StandsBesideOthers(item))
        {
            return ItemRole.Task;
        }

        if ((Titles.IsTitle(item) && !OrderOfItem.HoldsSentence(item)) || IsTitleWithFindings(item) || Statements.IsConsent(item))
        {
            return ItemRole.Heading;
        }

        // Paragraphs with assignees of their own stand beside an order, they do not carry it out.
        var opensOrder = Lexicon.OrderVerbs.Match(item.Words, 0) > 0 || Lexicon.Manner.Match(item.Words, 0) > 0 || StrictnessReader.Negates(item.Words, 0);
        if (item.Children.TrueForAll(child => child.Label is null) && opensOrder && item.Text.Text.AsSpan().TrimEnd("*_ ").EndsWith('.'))
        {
            return ItemRole.Task;
        }

        var isOneSentence = item.Words.Skip(1).All(word => (word.Before & Gap.Stop) == 0);
        return isOneSentence && item.Words.Length <= MaxHeadingWords && item.Assignment.Lead.Count == 0 && !OrderOfItem.Opens(item.Words)
            ? ItemRole.Heading
            : ItemRole.Task;
    }

    /// <summary>A title, and behind it a paragraph that orders nothing: "III. DỰ ÁN …" - "Qua báo cáo, dự án còn vướng …".</summary>
    private static bool IsTitleWithFindings(OutlineItem item)
    {
        var content = item.ContentStart;
        return content > 0 && item.Assignment.Lead.Count == 0
            && Lexicon.OrderVerbs.Match(item.Words, content) == 0 && Lexicon.Manner.Match(item.Words, content) == 0;
    }
}
