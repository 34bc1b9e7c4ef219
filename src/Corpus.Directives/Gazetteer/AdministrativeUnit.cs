namespace Corpus.Directives.Gazetteer;

/// <summary>A province, district or commune of Viet Nam.</summary>
/// <remarks>Made by <see cref="AdministrativeMap"/> only. Immutable; two units are equal when they are the same object.</remarks>
public sealed class AdministrativeUnit
{
    internal AdministrativeUnit(
        AdministrativeLevel level, string code, string kind, string name, AdministrativeUnit? parent, GazetteerStates states)
    {
        (Level, Code, Kind, Name, Parent, States) = (level, code, kind, name, parent, states);
        Key = PlaceKey.Folded(name);
    }

    /// <summary>Province, district or commune.</summary>
    public AdministrativeLevel Level { get; }

    /// <summary>Code of the General Statistics Office; empty for communes.</summary>
    public string Code { get; }

    /// <summary>What it is called in front of its name, with a capital: <c>Tỉnh</c>, <c>Thành phố</c>, <c>Huyện</c>, <c>Quận</c>, <c>Phường</c> …</summary>
    public string Kind { get; }

    /// <summary>Name without the kind: <c>Điện Biên</c>, <c>1</c>.</summary>
    public string Name { get; }

    /// <summary>The unit that it is part of, or null for a province.</summary>
    public AdministrativeUnit? Parent { get; }

    /// <summary>When it exists.</summary>
    public GazetteerStates States { get; }

    /// <summary>The province that it is or lies in.</summary>
    public AdministrativeUnit Province => Parent is null ? this : Parent.Province;

    /// <summary>For a province of the 63: the one of the 34 that it is part of since 1 July 2025; for one of the 34: itself; else null.</summary>
    public AdministrativeUnit? Successor { get; internal set; }

    /// <summary>Kind and name as they stand in a sentence: <c>huyện Điện Biên</c>, <c>thành phố Huế</c>.</summary>
    public string FullName => $"{char.ToLowerInvariant(Kind[0])}{Kind[1..]} {Name}";

    /// <summary>The name folded, see <see cref="PlaceKey"/>.</summary>
    internal string Key { get; }

    /// <summary>Whether the unit may exist on a day. Between April 2023 and June 2025 a unit of either state may.</summary>
    public bool MayExistOn(DateOnly day) => (States & AdministrativeMap.StatesOn(day)) != 0;

    /// <summary>The full name.</summary>
    public override string ToString() => FullName;
}
