using Automation.Core.CodeOwners;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Core.Tests.CodeOwners;

/// <summary>The index against a matcher that knows no tricks, over short texts of few letters, so that patterns and paths meet often.</summary>
public sealed class CodeOwnersPropertyTests
{
    [Property(MaxTest = 10_000)]
    public Property A_Pattern_Matches_What_The_Documentation_Says() => Prop.ForAll(
        Gen.Zip(Patterns(), Paths()).ToArbitrary(),
        sample => FileOf([sample.Item1]).OwnersOf(sample.Item2) is not null == NaiveOwners.Matches(sample.Item1, sample.Item2));

    [Property(MaxTest = 3_000)]
    public Property The_Last_Rule_That_Matches_Decides() => Prop.ForAll(
        Gen.Zip(UpTo(40, Patterns()), UpTo(10, Paths())).ToArbitrary(),
        sample =>
        {
            var file = FileOf(sample.Item1);
            return sample.Item2.TrueForAll(path => (file.OwnersOf(path)?.Line ?? 0) == NaiveOwners.LastMatch(sample.Item1, path) + 1);
        });

    [Property(MaxTest = 3_000)]
    public void No_Text_Is_Too_Strange_To_Be_Read(string?[] texts)
    {
        var text = string.Concat(texts.Select(t => t ?? "\n"));
        var file = CodeOwnersFile.Parse(text);

        Assert.All(texts, path => Assert.True(file.OwnersOf(path ?? "/") is null or { Line: > 0 }));
        Assert.All(file.Problems, p => Assert.InRange(p.Line, 1, text.Count(c => c == '\n') + 1));
    }

    [Property(MaxTest = 3_000)]
    public Property Every_Line_Is_A_Rule_Or_Has_A_Problem_Or_Says_Nothing() => Prop.ForAll(
        UpTo(8, UpTo(8, Gen.Elements("a", "*", "/", "\\", "[", "!", "#", " ", "\t", "@", "@a", "@a/b", "a@b.cc", "é")).Select(string.Concat))
            .ToArbitrary(),
        lines =>
        {
            var file = CodeOwnersFile.Parse(string.Join('\n', lines));
            var said = file.Rules.Select(r => r.Line).Concat(file.Problems.Select(p => p.Line).Distinct()).Order();
            return said.SequenceEqual(lines.Index().Where(l => l.Item.Split('#')[0].Trim().Length > 0).Select(l => l.Index + 1));
        });

    /// <summary>One rule a line. That none of them is refused is part of what is tested.</summary>
    private static CodeOwnersFile FileOf(IReadOnlyList<string> patterns)
    {
        var file = CodeOwnersFile.Parse(string.Concat(patterns.Select(pattern => $"{pattern} @a\n")));
        Assert.Empty(file.Problems);
        return file;
    }

    private static Gen<string> Patterns() =>
        UpTo(7, Gen.Elements("a", "b", "ab", "/", "/", "*", "**", "/**/", "?", "\\*", "\\?", "\\ ", "\\a", ".")).Select(string.Concat)
            .Where(p => p != "/" && !p.Contains("//", StringComparison.Ordinal) && !p.Contains("***", StringComparison.Ordinal));

    private static Gen<string> Paths() =>
        UpTo(5, UpTo(3, Gen.Elements("a", "b", "ab", "*", "?", " ", ".")).Select(string.Concat)).Select(names => string.Join('/', names));

    private static Gen<List<T>> UpTo<T>(int count, Gen<T> items) =>
        Gen.Choose(1, count).SelectMany(n => items.ListOf(n)).Select(list => list.ToList());
}
