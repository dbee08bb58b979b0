namespace Automation.Core.Attributes;

/// <summary>What a line says of one attribute.</summary>
/// <param name="Value">Null where it is taken back.</param>
/// <param name="IsSet">True for a bare name: only so does a macro take effect.</param>
internal readonly record struct AttributeSetting(string Name, bool? Value, bool IsSet);
