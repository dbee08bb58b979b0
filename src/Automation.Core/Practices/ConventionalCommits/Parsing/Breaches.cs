namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>Says which points of the specification a fault breaks, and how.</summary>
internal static class Breaches
{
    public static readonly SpecificationBreach BodyCrowded = new(6, "the body does not begin one blank line after the description");
    public static readonly SpecificationBreach FootersCrowded = new(8, "the footers do not begin after a blank line");
    public static readonly SpecificationBreach BreakingChangeIncomplete =
        new(12, "after \"BREAKING CHANGE\" come a colon, a space and a description on the same line");

    public static readonly IReadOnlyList<SpecificationBreach> Blank = [new SpecificationBreach(1, "the message is blank")];

    private static readonly SpecificationBreach[][] ByFault = Array.ConvertAll(Enum.GetValues<HeaderFault>(), Of);

    /// <summary>All breaches of a message, by point. Only a message with faults below its header costs a list of its own.</summary>
    public static IReadOnlyList<SpecificationBreach> Of(HeaderFault fault, MessageSections sections, bool breakIsIncomplete)
    {
        var inHeader = ByFault[(int)fault];
        if (!sections.IsCrowded && !breakIsIncomplete)
        {
            return inHeader;
        }

        List<SpecificationBreach> all = [.. inHeader];
        if (sections.IsCrowded)
        {
            all.Add(sections.HasBody ? BodyCrowded : FootersCrowded);
        }

        if (breakIsIncomplete)
        {
            all.Add(BreakingChangeIncomplete);
        }

        all.Sort((one, other) => one.Point.CompareTo(other.Point));
        return all;
    }

    /// <summary>What is wrong, as a clause without a full stop.</summary>
    public static string Explain(HeaderFault fault) => fault switch
    {
        HeaderFault.TypeMissing => "there is no type before the colon",
        HeaderFault.TypeNotAWord => "it does not begin with a type, which is a word such as feat or fix",
        HeaderFault.ColonMissing => "there is no colon after the type and its optional scope",
        HeaderFault.SpaceBeforeColon => "there is a space before the colon",
        HeaderFault.SpaceBeforeScope => "there is a space between the type and its scope",
        HeaderFault.ColonFullWidth => "the colon is a full-width one, not the plain ':'",
        HeaderFault.SpaceMissing => "there is no space after the colon",
        HeaderFault.ScopeEmpty => "the parentheses of the scope are empty",
        HeaderFault.ScopeNotClosed => "the parenthesis of the scope is not closed",
        HeaderFault.ScopeRepeated => "there is more than one pair of parentheses before the colon",
        HeaderFault.ExclamationMarkMisplaced => "the exclamation mark does not stand immediately before the colon",
        HeaderFault.DescriptionMissing or HeaderFault.DescriptionAndSpaceMissing => "there is no description after the colon",
        _ => "it is in order",
    };

    private static SpecificationBreach[] Of(HeaderFault fault)
    {
        return fault switch
        {
            HeaderFault.None => [],
            HeaderFault.ScopeEmpty or HeaderFault.ScopeNotClosed or HeaderFault.ScopeRepeated or HeaderFault.SpaceBeforeScope => [At(4)],
            HeaderFault.ExclamationMarkMisplaced => [At(13)],
            HeaderFault.DescriptionMissing => [At(5)],
            HeaderFault.DescriptionAndSpaceMissing => [At(1), At(5)],
            _ => [At(1)],
        };

        SpecificationBreach At(int point) => new(point, Explain(fault));
    }
}
