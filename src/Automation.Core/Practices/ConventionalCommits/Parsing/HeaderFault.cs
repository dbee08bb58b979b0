namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>The first thing in a header that keeps it from being <c>type(scope)!: description</c>.</summary>
internal enum HeaderFault
{
    None,

    /// <summary>Nothing before the colon, the scope or the exclamation mark.</summary>
    TypeMissing,

    /// <summary>The header begins with something that is not a word: an emoji, a bracket, a space, a digit.</summary>
    TypeNotAWord,

    /// <summary>No colon where the prefix should end: an ordinary sentence.</summary>
    ColonMissing,

    /// <summary>White space between the prefix and its colon.</summary>
    SpaceBeforeColon,

    /// <summary>White space between the type and its scope.</summary>
    SpaceBeforeScope,

    /// <summary>A full-width colon, as East Asian input methods write it.</summary>
    ColonFullWidth,

    /// <summary>No space between colon and description.</summary>
    SpaceMissing,

    /// <summary>Parentheses with nothing in them.</summary>
    ScopeEmpty,

    /// <summary>A parenthesis that does not close.</summary>
    ScopeNotClosed,

    /// <summary>A second scope, or parentheses inside of the scope.</summary>
    ScopeRepeated,

    /// <summary>An exclamation mark that does not stand immediately before the colon.</summary>
    ExclamationMarkMisplaced,

    /// <summary>Nothing after colon and space.</summary>
    DescriptionMissing,

    /// <summary>Nothing after the colon, not even a space.</summary>
    DescriptionAndSpaceMissing,
}
