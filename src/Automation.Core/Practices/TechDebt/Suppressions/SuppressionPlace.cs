namespace Automation.Core.Practices.TechDebt.Suppressions;

/// <summary>What kind of text a suppression is.</summary>
internal enum SuppressionPlace
{
    /// <summary>A comment. It goes on to the comment's end.</summary>
    Comment,

    /// <summary>Code, with the brackets that open behind it.</summary>
    Code,

    /// <summary>Code in a list of attributes that its line begins with.</summary>
    AttributeList,

    /// <summary>A line of its own. It goes on to the line's end.</summary>
    Directive,
}
