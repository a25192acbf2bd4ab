import type { PlainObject } from '../source/plain.ts'

/** What Form.io's own builder writes when nobody chose anything. */
export const standard: PlainObject = {
  input: true,
  tableView: true,
  clearOnHide: true,
  persistent: true,
  labelPosition: 'top',
  validateOn: 'change',
  inputType: 'text',
  inputFormat: 'plain',
  spellcheck: true,
  dataType: 'auto',
  dataSrc: 'values',
  lazyLoad: true,
  searchEnabled: true,
  selectThreshold: 0.3,
  minSearch: 0,
  limit: 100,
  idPath: 'id',
  template: '<span>{{ item.label }}</span>',
  fuseOptions: { include: 'score', threshold: 0.3 },
  widget: { type: 'input' },
  applyMaskOn: 'change',
  rows: 3,
  fixedSize: true,
  tree: true,
  theme: 'default',
  breadcrumb: 'default',
  breadcrumbClickable: true,
  buttonSettings: { previous: true, cancel: true, next: true },
  editor: '',
  autocomplete: '',
  storage: 'base64',
  action: 'submit',
  dataGridLabel: true,
  conditionalAddButton: '',
  version: 0,
  optionsLabelPosition: 'right',
  inputsLabelPosition: 'top',
  showValidations: false,
  kickbox: { enabled: false },
  addAnotherPosition: 'bottom',
  layoutFixed: false,
  enableRowGroups: false,
  initEmpty: false,
  searchDebounce: 0.3,
  openForms: { translations: {} },
  indexeddb: { filter: {} },
}

export const standardValidate: PlainObject = {
  strictDateValidation: false,
  multiple: false,
  unique: false,
  step: 'any',
  integer: '',
  onlyAvailableItems: false,
}

/** How something looks or behaves on the source's screen: Fælled decides that itself, and says so once for the form. */
export const looks = new Set(
  (
    'autocomplete autoExpand autofocus addAnotherPosition attrs attributes breadcrumb breadcrumbClickable buttonSettings className ' +
    'collapsible collapsed clearOnHide customClass dataGridLabel dbIndex disableAddingRemovingRows disableLimit editor fieldSize ' +
    'fixedSize fuseOptions hideLabel hideOnChildrenHidden id idPath indexeddb inline input inputFormat inputMode inputType ' +
    'inputsLabelPosition isNavCheckboxPanel isNavDataGrid keyModified labelPosition labelMargin labelWidth layoutFixed lazyLoad limit ' +
    'mask minSearch modalEdit navId optionsLabelPosition overlay persistent protected protectedApiKey readOnly rows searchDebounce ' +
    'searchEnabled selectThreshold showAreaCode showCharCount showInEmail showInPDF showInSummary showWordCount size spellcheck ' +
    'tableView tabindex tag tags template templates textDisplay theme titleSize tree uniqueOptions validateOn version visArvelger ' +
    'widget widthPercent wysiwyg addAnother groupLabel removeRow saveRow showSidebar theme alerttype shortcut filter refreshOn ' +
    'redrawOn refreshOnChange clearOnRefresh largeTextEntry modal openWhenEmpty defaultOpen isAttachmentPanel yourInformation ' +
    'hideInputLabels leftIcon rightIcon block color image altText headerSize encrypted displayInTimezone useLocaleSettings'
  ).split(' '),
)
