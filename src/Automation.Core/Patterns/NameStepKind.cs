namespace Automation.Core.Patterns;

/// <summary>What a step of a <see cref="NamePattern"/> reads.</summary>
internal enum NameStepKind
{
    /// <summary>This one character.</summary>
    Literal,

    /// <summary>Any one character.</summary>
    One,

    /// <summary>One character of a class.</summary>
    OneOf,

    /// <summary>Any number of characters.</summary>
    Any,
}
